using System.Globalization;
using System.Text;
using ToolContracts.Generators.Schemas.Dialects;

namespace ToolContracts.Generators.Tests.Dialects;

/// <summary>The tables of docs/guides/providers.md are those that decide. UPDATE_SNAPSHOTS=1 writes them into the page.</summary>
public sealed class ProvidersPageTests
{
    private const string End = "<!-- end of table -->";

    [Fact]
    public void ShowsTheTablesThatDecide()
    {
        var path = Path.Combine(Root(), "docs", "guides", "providers.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        foreach (var form in DialectForm.All)
        {
            var start = $"<!-- table of {DialectSelection.NameOf(form.Table.Dialect)} -->";
            var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
            var to = page.IndexOf(End, from, StringComparison.Ordinal);
            Assert.True(from >= start.Length && to > from, $"{path} has no place for {start}");
            page = page[..from] + "\n\n" + Table(form.Table) + "\n" + page[to..];
        }

        Snapshots.EqualFile(path, page);
    }

    private static string Table(DialectTable table)
    {
        var text = new StringBuilder("| of the base schema | is | how | source |\n|---|---|---|---|\n");
        foreach (var row in table.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Phrase(row.Construct)} | {row.Treatment.ToString().ToLowerInvariant()} | {row.Form} | {Source(row.Source)} |\n");
        }

        return text.ToString();
    }

    private static string Source(string source) => source.StartsWith("https://", StringComparison.Ordinal) ? $"<{source}>" : source;

    private static string Phrase(SchemaConstruct construct) => construct switch
    {
        SchemaConstruct.ClosedObject => "`additionalProperties: false`",
        SchemaConstruct.EmptyObject => "an object without members",
        SchemaConstruct.NoArguments => "a tool without arguments",
        SchemaConstruct.OptionalMember => "an optional member",
        SchemaConstruct.NullableValue => "a nullable value",
        SchemaConstruct.Default => "`default`",
        SchemaConstruct.Map => "a dictionary",
        SchemaConstruct.Hierarchy => "a closed hierarchy: `oneOf`",
        SchemaConstruct.TextTag => "a tag that is a text: `const`",
        SchemaConstruct.NumberTag => "a tag that is a number: `const`",
        SchemaConstruct.RecursiveType => "a type that contains itself: `$ref`",
        SchemaConstruct.SharedType => "a huge schema: `$ref`",
        SchemaConstruct.TextEnum => "`enum` of texts",
        SchemaConstruct.EmptyTextInEnum => "`enum` with an empty text",
        SchemaConstruct.OtherEnum => "`enum` of numbers or booleans",
        SchemaConstruct.ConstraintBesideEnum => "other constraints beside an `enum`",
        SchemaConstruct.Bound => "`minimum`, `maximum`",
        SchemaConstruct.ExclusiveBound => "`exclusiveMinimum`, `exclusiveMaximum`",
        SchemaConstruct.LargeBound => "a bound beyond 2^53",
        SchemaConstruct.Length => "`minLength`, `maxLength`",
        SchemaConstruct.Pattern => "`pattern`",
        SchemaConstruct.LookaroundPattern => "`pattern` with a lookaround",
        SchemaConstruct.FurtherPattern => "a second pattern: `allOf`",
        SchemaConstruct.DateTimeFormat => "`format: date-time`",
        SchemaConstruct.DateFormat => "`format: date`",
        SchemaConstruct.UuidFormat => "`format: uuid`",
        SchemaConstruct.EmailFormat => "`format: email`",
        SchemaConstruct.UrlFormat => "`format: uri`",
        SchemaConstruct.ContentEncoding => "`contentEncoding`",
        SchemaConstruct.NonEmptyList => "`minItems` of 1",
        SchemaConstruct.ItemCount => "`minItems` above 1, `maxItems`",
        SchemaConstruct.UniqueItems => "`uniqueItems`",
        SchemaConstruct.ArgumentName => "the name of an argument",
        SchemaConstruct.ToolName => "the name of a tool",
        SchemaConstruct.Depth => "depth",
        SchemaConstruct.MemberCount => "number of members",
        SchemaConstruct.EnumCount => "number of values of enums",
        SchemaConstruct.EnumText => "a long enum",
        SchemaConstruct.TextTotal => "length of names and values",
        SchemaConstruct.OptionalCount => "number of optional members",
        SchemaConstruct.UnionCount => "number of nullable values and hierarchies",
        _ => throw new ArgumentOutOfRangeException(nameof(construct)),
    };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Contracts.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Contracts.sln is in no folder above the tests.");
        }

        return folder;
    }
}
