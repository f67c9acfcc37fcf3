namespace ToolContracts.Approvals;

/// <summary>The concrete change that a person decides over, and that a digest binds.</summary>
public sealed record ProposalContent
{
    /// <summary>Full name of the tool: <c>{toolset}_{tool}</c>.</summary>
    public required string Tool { get; init; }

    /// <summary>Hash of the tool's contract.</summary>
    public required string ContractHash { get; init; }

    /// <summary>The bound arguments as canonical JSON (RFC 8785, with 64-bit integers and decimals as strings); empty once erased.</summary>
    public required ReadOnlyMemory<byte> Arguments { get; init; }

    /// <summary>The claims of the caller that fill parameters of the tool, as canonical JSON of an object; empty once erased.</summary>
    public required ReadOnlyMemory<byte> Claims { get; init; }

    /// <summary>The plan as JSON: what the Preview returned, or the Summary as a string; empty once erased.</summary>
    public required ReadOnlyMemory<byte> Plan { get; init; }

    /// <summary>The resource of each permission of the contract, in its order; null where a permission names none. Empty once erased.</summary>
    public required IReadOnlyList<string?> Resources { get; init; }

    /// <summary>Who asks. As it comes from the store it has no claims.</summary>
    public required Caller Requester { get; init; }
}
