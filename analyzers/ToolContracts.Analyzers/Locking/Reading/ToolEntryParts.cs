using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>What an entry has beside the contract's own facts.</summary>
internal sealed record ToolEntryParts
{
    public required string ContractHash { get; init; }

    public required string TextHash { get; init; }

    /// <summary>The schema of the arguments, without texts.</summary>
    public required JsonObject Input { get; init; }

    /// <summary>The schema of the result, without texts.</summary>
    public required JsonObject Output { get; init; }

    /// <summary>The descriptions of both schemas, by place.</summary>
    public required IEnumerable<KeyValuePair<string, string>> Texts { get; init; }

    /// <summary>What of the caller the host hands to the tool, in any order.</summary>
    public required IEnumerable<string> FromCaller { get; init; }

    /// <summary>What is marked in arguments and result, by path.</summary>
    public required IEnumerable<KeyValuePair<string, string>> Marks { get; init; }
}
