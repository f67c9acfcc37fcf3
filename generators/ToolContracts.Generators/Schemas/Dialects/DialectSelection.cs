using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>The dialects that a project names in <c>ToolContractsProviders</c>.</summary>
/// <param name="Known">Names of dialects, in the order of <see cref="SchemaDialect"/>.</param>
/// <param name="Unknown">Names of none, as they are written.</param>
internal sealed record DialectSelection(EquatableArray<string> Known, EquatableArray<string> Unknown)
{
    /// <summary>
    /// The property as the build hands it on: <c>ToolContractsProviders</c> with commas, because a semicolon begins a comment in the file that
    /// carries it.
    /// </summary>
    public const string Property = "build_property.ToolContractsProviderNames";

    private static readonly string[] Names = ["mcp", "openai", "anthropic", "gemini"];

    /// <summary>What stands where a project names nothing.</summary>
    public static DialectSelection Default { get; } = new(ImmutableArray.Create(Names[0]), ImmutableArray<string>.Empty);

    /// <summary>The dialects beside <see cref="SchemaDialect.Mcp"/>, which is always there.</summary>
    public IEnumerable<SchemaDialect> Further => Known.Select(static name => (SchemaDialect)Array.IndexOf(Names, name)).Where(static dialect => dialect != SchemaDialect.Mcp);

    public bool Contains(SchemaDialect dialect) => Known.Contains(NameOf(dialect));

    /// <summary>The name that a project writes.</summary>
    public static string NameOf(SchemaDialect dialect) => Names[(int)dialect];

    /// <summary>All names, for messages.</summary>
    public static string All => string.Join(", ", Names);

    /// <summary>Reads the property.</summary>
    public static DialectSelection Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Property, out var value))
        {
            return Default;
        }

        var written = value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        var known = Names.Where(name => written.Contains(name, StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        var unknown = written.Where(static name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        return written.Length == 0 ? Default : new DialectSelection(known, unknown);
    }
}
