namespace ToolContracts.Shared.Identity;

/// <summary>What a name says of who acts.</summary>
/// <param name="Part">The part of the Caller that it is: <c>tenant</c>, <c>actor</c> or <c>onBehalfOf</c>; null where no part is certain.</param>
internal sealed record IdentityClaim(string? Part);
