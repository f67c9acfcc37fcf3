using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Hosting;

namespace ToolContracts.CompilerServices;

/// <summary>The generated half of a tool, whatever its arguments are. Only generated code derives from it.</summary>
/// <typeparam name="TToolset">The toolset class.</typeparam>
public abstract class GeneratedTool<TToolset>
    where TToolset : class, IToolset<TToolset>
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

    /// <summary>Whether results may have text that comes from outside.</summary>
    protected internal virtual bool HasUntrustedText => true;

    /// <summary>Full name of the tool of the same toolset that undoes a call of this one; null where none does.</summary>
    protected internal virtual string? CompensationTool => null;

    /// <summary>Makes the hidden tool that undoes a call of this one, where a method that is no tool itself does.</summary>
    /// <returns>The tool, or null where there is none.</returns>
    protected internal virtual GeneratedTool<TToolset>? CreateCompensation() => null;

    // Known here and overridden once, where the type of the arguments is known: no reflection is needed to make a pipeline.
    internal abstract ToolPipeline CreatePipeline(ToolsetRegistration<TToolset> toolset, PipelineServices services, bool isHidden = false);
}
