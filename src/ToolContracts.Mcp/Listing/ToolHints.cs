using ModelContextProtocol.Protocol;
using ToolContracts.Contracts;

namespace ToolContracts.Mcp.Listing;

/// <summary>The four hints of a tool. They follow from its contract, so they cannot say otherwise than it does.</summary>
internal static class ToolHints
{
    private const Impact Destructive = Impact.DataDeletion | Impact.CodeExecution | Impact.Administrative | Impact.HighImpact;

    /// <summary>Writes the hints.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="title">What people are shown.</param>
    public static ToolAnnotations Of(ToolContract contract, string title)
    {
        var reads = contract.SideEffect == SideEffect.None;
        return new ToolAnnotations
        {
            Title = title,
            ReadOnlyHint = reads,
            DestructiveHint = contract.SideEffect == SideEffect.Irreversible || (contract.Impact & Destructive) != 0,
            IdempotentHint = reads || contract.Idempotency.Stance is IdempotencyStance.Natural or IdempotencyStance.Keyed,
            OpenWorldHint = contract.Egress.Count > 0,
        };
    }
}
