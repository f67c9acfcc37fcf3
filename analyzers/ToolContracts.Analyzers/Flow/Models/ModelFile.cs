using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A model file as it was read. Its format is in docs/guides/flow-models.md.</summary>
/// <param name="Library">What its rows are about, as a reader is told; empty where the file has a fault there.</param>
/// <param name="Rows">Its rows; those with a fault are left out.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record ModelFile(string Library, ImmutableArray<ModelRow> Rows, ImmutableArray<JsonFault> Faults)
{
    /// <summary>What the name of a project's own model file ends with.</summary>
    public const string Suffix = ".toolcontracts.json";
}
