namespace ToolContracts.Contracts;

/// <summary>What a toolset promises, as the generator wrote it.</summary>
public sealed record ToolsetContract
{
    /// <summary>Version of the interface between generated code and runtime; a host refuses any other than <see cref="ContractAbi.Version"/>.</summary>
    public required int AbiVersion { get; init; }

    /// <summary>Name of the toolset.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the connector; <c>0.0.0</c> where none was written.</summary>
    public required string Version { get; init; }

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The contracts of its tools, in the ordinal order of their names.</summary>
    public required IReadOnlyList<ToolContract> Tools { get; init; }

    /// <summary>
    /// Tools that were not generated because their declaration breaks a rule, each as <c>TOOLnnnn: what is wrong</c>. A host refuses to
    /// start while there is one, so a rule that was switched off does not open a way around the contract.
    /// </summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
