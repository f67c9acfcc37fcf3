namespace ToolContracts.Guards.Egress;

/// <summary>Why a request of a tool is refused.</summary>
/// <param name="Host">The host, as [Egress] would name it.</param>
/// <param name="Reason">Why, for log and evidence: made of codes and names of the contract, never of the request.</param>
/// <param name="Fix">What the developer or the operator can do.</param>
internal sealed record EgressRefusal(string Host, string Reason, string Fix);
