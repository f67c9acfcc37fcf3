using System.Net;

namespace ToolContracts.Guards.Egress;

/// <summary>Addresses that are not the public internet's.</summary>
/// <param name="Network">Which.</param>
/// <param name="Kind">What they are, as an operator reads it.</param>
/// <param name="IsInternal">Whether services of one's own may lie there, so that an operator may allow a host such an address. Nothing allows the others.</param>
internal sealed record AddressBlock(IPNetwork Network, string Kind, bool IsInternal = false);
