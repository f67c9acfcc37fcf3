using System.Text.Json;

namespace ToolContracts.CompilerServices;

/// <summary>Takes the result of a tool, and the faults by which it breaks its own output schema.</summary>
/// <param name="json">The writer of the result.</param>
public sealed class ResultWriter(Utf8JsonWriter json)
{
    private readonly List<ArgumentFault> _faults = [];

    /// <summary>The writer of the result.</summary>
    public Utf8JsonWriter Json { get; } = json;

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<ArgumentFault> Faults => _faults;
}
