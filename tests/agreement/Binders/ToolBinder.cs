using System.Text;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Binders;

/// <summary>A tool's generated binder and the schema that it was generated with, whatever its types are.</summary>
public abstract class ToolBinder
{
    /// <summary>A root that does not exist, so that no path below it is a link.</summary>
    public const string Root = "/srv/agreement";

    /// <summary>Toolset and tool.</summary>
    public abstract string Name { get; }

    /// <summary>JSON Schema 2020-12 of the arguments.</summary>
    public abstract string InputSchema { get; }

    /// <summary>By whose rules arguments are bound.</summary>
    public virtual SchemaDialect Dialect => SchemaDialect.Mcp;

    /// <summary>Hosts that the tool's <see cref="AllowedUri"/>s may name.</summary>
    public abstract IReadOnlyList<string> Hosts { get; }

    /// <summary>The generated struct of the bound arguments.</summary>
    public abstract Type ArgumentsType { get; }

    /// <summary>The schema of a dialect as it was generated; null where the tool is not offered in it.</summary>
    public abstract string? SchemaIn(SchemaDialect dialect);

    /// <summary>Binds raw arguments.</summary>
    /// <param name="utf8Json">The arguments.</param>
    /// <param name="context">Collects the faults; used once.</param>
    /// <returns>Whether they were bound.</returns>
    public abstract bool TryBind(ReadOnlySpan<byte> utf8Json, BindContext context);

    /// <summary>Binds raw arguments.</summary>
    public Judgement Judge(ReadOnlySpan<byte> utf8Json)
    {
        var context = new BindContext(Root, Hosts) { Dialect = Dialect };
        var isBound = TryBind(utf8Json, context);
        return isBound == context.HasFaults
            ? throw new InvalidOperationException($"{Name} {(isBound ? "bound in spite of faults" : "refused without a fault")}: {Encoding.UTF8.GetString(utf8Json)}")
            : new Judgement(isBound, [.. context.Faults.Select(static fault => new Complaint(fault.Path, fault.Code))]);
    }
}

/// <summary>The binder of one tool.</summary>
internal sealed class ToolBinder<TToolset, TArguments>(GeneratedTool<TToolset, TArguments> tool) : ToolBinder
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    public override string Name => tool.Contract.FullName;

    public override string InputSchema { get; } = Encoding.UTF8.GetString(tool.InputSchema);

    public override IReadOnlyList<string> Hosts => tool.Contract.Egress;

    public override Type ArgumentsType => typeof(TArguments);

    public override string? SchemaIn(SchemaDialect dialect) => tool.Contract.InDialect(dialect) is { } schema ? Encoding.UTF8.GetString(schema.InputSchema) : null;

    public override bool TryBind(ReadOnlySpan<byte> utf8Json, BindContext context) => tool.TryBind(utf8Json, context, out _);
}
