using System.Text.RegularExpressions;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>Counts what a schema has, and keeps what a provider would refuse of it.</summary>
internal sealed class SchemaTally(DialectTable table)
{
    private const string Split = "Split the tool, or ask for less";

    private readonly List<SchemaRefusal> _refusals = [];
    private int _members;
    private int _enumValues;
    private int _text;
    private int _optional;
    private int _unions;

    /// <summary>The refusals, each once, in the order of the declaration; what concerns the whole tool is last.</summary>
    public ImmutableArray<SchemaRefusal> Refusals => _refusals.Distinct().ToImmutableArray();

    public void Refuse(SchemaConstruct construct, string path, string problem, string advice) =>
        _refusals.Add(new SchemaRefusal(construct, path, problem, advice));

    /// <summary>Takes the name of a tool.</summary>
    public void Tool(string name)
    {
        if (!Regex.IsMatch(name, table.Limits.ToolName))
        {
            Refuse(
                SchemaConstruct.ToolName, "", $"its name is none that matches {table.Limits.ToolName}",
                "Give it, or its toolset, another name by [Tool(name)] or [Toolset(name)]");
        }
    }

    /// <summary>Takes an object at a level; the root is level 1.</summary>
    public void Object(int level, string path)
    {
        if (level == table.Limits.Depth + 1)
        {
            Refuse(
                SchemaConstruct.Depth, path, $"it is an object at level {IntegerText.Of(level)}, and at most {IntegerText.Of(table.Limits.Depth ?? 0)} levels are taken",
                "Bring its members up a level, or name it by an identifier");
        }
    }

    /// <summary>Takes a member of an object.</summary>
    public void Member(string name, bool isRequired, string path)
    {
        _members++;
        _optional += isRequired ? 0 : 1;
        _text += name.Length;
        if (path.IndexOfAny(['.', '[', '<']) < 0 && table.Limits.ArgumentName is { } pattern && !Regex.IsMatch(name, pattern))
        {
            Refuse(SchemaConstruct.ArgumentName, path, $"the name '{name}' does not match {pattern}", "Rename the parameter");
        }
    }

    /// <summary>Takes the tag of a derived type.</summary>
    public void Tag(string discriminator, string tag)
    {
        _members++;
        _text += discriminator.Length + tag.Length;
    }

    /// <summary>Takes the name of a definition.</summary>
    public void Definition(string name) => _text += name.Length;

    /// <summary>Takes a value that is one of several types.</summary>
    public void Union() => _unions++;

    /// <summary>Takes the values of an enum, as JSON.</summary>
    public void Enum(IReadOnlyCollection<string> json, string path)
    {
        var length = json.Sum(static value => value.StartsWith("\"", StringComparison.Ordinal) ? value.Length - 2 : value.Length);
        _enumValues += json.Count;
        _text += length;
        if (json.Count > table.Limits.LongEnum && length > table.Limits.LongEnumText)
        {
            Refuse(
                SchemaConstruct.EnumText, path,
                $"its {IntegerText.Of(json.Count)} values have {IntegerText.Of(length)} characters together, and of more than {IntegerText.Of(table.Limits.LongEnum ?? 0)} "
                + $"values at most {IntegerText.Of(table.Limits.LongEnumText ?? 0)} are taken",
                "Take a text and check it in the tool, or shorten the names");
        }
    }

    /// <summary>Compares the sums with the limits.</summary>
    public void Close()
    {
        Total(SchemaConstruct.MemberCount, _members, table.Limits.Members, "members in all");
        Total(SchemaConstruct.EnumCount, _enumValues, table.Limits.EnumValues, "values of enums in all");
        Total(SchemaConstruct.TextTotal, _text, table.Limits.Text, "characters in names and values");
        Total(SchemaConstruct.OptionalCount, _optional, table.Limits.OptionalMembers, "optional members in all");
        Total(SchemaConstruct.UnionCount, _unions, table.Limits.Unions, "values of several types (such as nullable ones) in all");
    }

    private void Total(SchemaConstruct construct, int count, int? limit, string unit)
    {
        if (count > limit)
        {
            Refuse(construct, "", $"its schema has {IntegerText.Of(count)} {unit}, and at most {IntegerText.Of(limit ?? 0)} are taken", Split);
        }
    }
}
