using ToolContracts.Agreement.Binders;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Dialects;

/// <summary>A tool's binder by the rules of a dialect, beside the schema that is shown in it.</summary>
/// <param name="tool">The tool.</param>
/// <param name="provider">The dialect.</param>
/// <param name="shown">Its schema in it, as it was generated.</param>
public sealed class DialectBinder(ToolBinder tool, ProviderDialect provider, string shown) : ToolBinder
{
    /// <summary>The tools that are offered in a dialect.</summary>
    public static IReadOnlyList<DialectBinder> Of(IEnumerable<ToolBinder> tools, ProviderDialect provider) =>
        [.. tools.Select(tool => tool.SchemaIn(provider.Dialect) is { } shown ? new DialectBinder(tool, provider, shown) : null).OfType<DialectBinder>()];

    public override string Name => tool.Name;

    /// <summary>The schema as it is sent to the provider.</summary>
    public string Shown => shown;

    public override string InputSchema { get; } = provider.AsJsonSchema(shown);

    /// <summary>The schema of the base dialect.</summary>
    public string BaseSchema => tool.InputSchema;

    /// <summary>The base schema as calls of the dialect are held to it.</summary>
    public string Enforced { get; } = provider.Enforced(tool.InputSchema);

    public override SchemaDialect Dialect => provider.Dialect;

    public override IReadOnlyList<string> Hosts => tool.Hosts;

    public override Type ArgumentsType => tool.ArgumentsType;

    public override string? SchemaIn(SchemaDialect dialect) => tool.SchemaIn(dialect);

    public override bool TryBind(ReadOnlySpan<byte> utf8Json, CompilerServices.BindContext context) => tool.TryBind(utf8Json, context);
}
