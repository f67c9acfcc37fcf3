using ToolContracts.Contracts;

namespace ToolContracts.CompilerServices;

/// <summary>The generated half of a tool, whatever its arguments are. Only generated code derives from it.</summary>
/// <typeparam name="TToolset">The toolset class.</typeparam>
public abstract class GeneratedTool<TToolset>
    where TToolset : class
{
    private protected GeneratedTool()
    {
    }

    /// <summary>What the tool promises.</summary>
    public abstract ToolContract Contract { get; }

    /// <summary>JSON Schema 2020-12 of the arguments, as UTF-8.</summary>
    public abstract ReadOnlySpan<byte> InputSchema { get; }

    /// <summary>JSON Schema 2020-12 of the result, as UTF-8.</summary>
    public abstract ReadOnlySpan<byte> OutputSchema { get; }
}
