using ToolContracts.Contracts;

namespace ToolContracts;

/// <summary>Where a result comes from, for hosts that compose results of several tools.</summary>
public sealed record ResultProvenance
{
    /// <summary>Full name of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>Hash of the contract under which it ran.</summary>
    public required string ContractHash { get; init; }

    /// <summary>Identity of the call that ran: of a replayed result the earlier one.</summary>
    public required string CallId { get; init; }

    /// <summary>The ceiling of the tool's results. What is composed of several has the highest of theirs.</summary>
    public required DataClass Ceiling { get; init; }

    /// <summary>
    /// Whether it may hold text from outside, which a model must not take for instructions: any text that is no closed value (enum, Guid, date),
    /// unless the tool's result is marked <see cref="TrustedAttribute"/>.
    /// </summary>
    public required bool HasUntrustedText { get; init; }

    /// <summary>The classes of what was taken out for this caller, in ascending order; empty where nothing was.</summary>
    public IReadOnlyList<DataClass> Redacted { get; init; } = [];
}
