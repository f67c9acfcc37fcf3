using System.Globalization;
using System.Numerics;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;
using ToolContracts.Shared.Shapes.Constraining;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>Decides the schema of a value that is one JSON value: which constraints are keywords in a dialect, and which are sentences.</summary>
internal sealed class ScalarNode(DialectTable table, SchemaTally tally)
{
    /// <summary>The greatest whole number below which a double holds each; RFC 7493, section 2.2.</summary>
    private static readonly BigInteger Safe = BigInteger.Pow(2, 53);

    public void Write(SchemaNode node, ScalarKind kind, Constraints constraints, string path)
    {
        node.Type = kind == ScalarKind.Boolean ? "boolean" : !kind.IsNumber() ? "string" : kind.IsInteger() ? "integer" : "number";
        if (constraints.AllowedJson.Count > 0)
        {
            Literals(node, constraints.AllowedJson.Where(static json => json != "null").ToArray(), path);
        }

        var isAlone = node.Literals.Count > 0 && !table.Takes(SchemaConstruct.ConstraintBesideEnum);
        if (kind.IsNumber())
        {
            Bounds(node, kind, constraints, isAlone);
        }
        else if (node.Type == "string")
        {
            Text(node, kind, constraints, isAlone);
        }
    }

    /// <summary>The only values of a node, as JSON, null not among them.</summary>
    public void Literals(SchemaNode node, IReadOnlyList<string> json, string path)
    {
        var construct = node.Type != "string" ? SchemaConstruct.OtherEnum : json.Contains("\"\"") ? SchemaConstruct.EmptyTextInEnum : SchemaConstruct.TextEnum;
        if (json.Count == 0)
        {
            node.Sentences.Add("Always null.");
        }
        else if (table.Takes(construct))
        {
            node.Literals = json;
            tally.Enum(json, path);
        }
        else
        {
            node.Sentences.Add(ConstraintWords.OneOf(json));
        }
    }

    private void Bounds(SchemaNode node, ScalarKind kind, Constraints constraints, bool isAlone)
    {
        var (leastOfKind, greatestOfKind) = kind.IsInteger() ? NumberText.Limits(kind) : (null, null);
        var least = Inclusive(kind, constraints.Minimum ?? leastOfKind, constraints.MinimumIsExclusive, 1);
        var greatest = Inclusive(kind, constraints.Maximum ?? greatestOfKind, constraints.MaximumIsExclusive, -1);
        var isUsual = kind is ScalarKind.Int32 or ScalarKind.Int64;
        var leastIsSaid = !Bound(node, kind, "inimum", least, isAlone) && !(isUsual && constraints.Minimum is null);
        var greatestIsSaid = !Bound(node, kind, "aximum", greatest, isAlone) && !(isUsual && constraints.Maximum is null);
        Say(node, ConstraintWords.Bounds(leastIsSaid ? least.Number : null, least.IsExclusive, greatestIsSaid ? greatest.Number : null, greatest.IsExclusive));
    }

    /// <summary>Whole numbers have an inclusive bound for each exclusive one.</summary>
    private (string? Number, bool IsExclusive) Inclusive(ScalarKind kind, string? bound, bool isExclusive, int step) =>
        isExclusive && kind.IsInteger() && !table.Takes(SchemaConstruct.ExclusiveBound)
            ? ((BigInteger.Parse(bound!, CultureInfo.InvariantCulture) + step).ToString(CultureInfo.InvariantCulture), false)
            : (bound, isExclusive);

    /// <summary>Writes a bound as a keyword; false where a sentence has to say it.</summary>
    /// <param name="keyword">The keyword without its first letter, which <c>exclusive</c> takes in upper case.</param>
    private bool Bound(SchemaNode node, ScalarKind kind, string keyword, (string? Number, bool IsExclusive) bound, bool isAlone)
    {
        if (bound.Number is not { } number)
        {
            return true;
        }

        if (isAlone || !table.Takes(SchemaConstruct.Bound) || (IsLarge(kind, number) && !table.Takes(SchemaConstruct.LargeBound)))
        {
            return false;
        }

        var takesExclusive = table.Takes(SchemaConstruct.ExclusiveBound);
        node.Keywords.Add((bound.IsExclusive && takesExclusive ? "exclusiveM" + keyword : "m" + keyword, number));
        return !bound.IsExclusive || takesExclusive;
    }

    private static bool IsLarge(ScalarKind kind, string number) => kind switch
    {
        ScalarKind.Single or ScalarKind.Double => false,
        ScalarKind.Decimal => Math.Abs(decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)) > (decimal)Safe,
        _ => BigInteger.Abs(BigInteger.Parse(number, CultureInfo.InvariantCulture)) > Safe,
    };

    private void Text(SchemaNode node, ScalarKind kind, Constraints constraints, bool isAlone)
    {
        var format = ScalarSchema.Format(kind, constraints);
        var hasFormat = format is not null && !isAlone && table.Takes(Construct(format));
        if (hasFormat)
        {
            node.Keywords.Add(("format", JsonText.Quote(format!)));
        }

        var ofForm = ScalarSchema.FormPatterns(kind, constraints).ToArray();
        var all = ofForm.Concat(ScalarSchema.OwnPatterns(constraints)).ToArray();
        var taken = isAlone ? null : all.FirstOrDefault(Takes);
        if (taken is not null)
        {
            node.Keywords.Add(("pattern", JsonText.Quote(taken)));
        }

        // What a form's own pattern says beside its format are the edges of .NET's types; the words for the form are enough.
        var formIsSaid = format is null ? !ofForm.Contains(taken) : !hasFormat;
        if (ConstraintWords.Form(kind, constraints) is { } form && (formIsSaid || kind == ScalarKind.Bytes) && node.Literals.Count == 0)
        {
            node.Sentences.Add(form);
        }

        foreach (var pattern in all.Skip(ofForm.Length).Where(pattern => pattern != taken))
        {
            node.Sentences.Add(ConstraintWords.Pattern(pattern));
        }

        Length(node, constraints, isAlone);
    }

    private void Length(SchemaNode node, Constraints constraints, bool isAlone)
    {
        if (isAlone || !table.Takes(SchemaConstruct.Length))
        {
            Say(node, ConstraintWords.Count(constraints.MinLength, constraints.MaxLength, "characters"));
            return;
        }

        Add(node, "minLength", constraints.MinLength);
        Add(node, "maxLength", constraints.MaxLength);
    }

    private bool Takes(string pattern) =>
        table.Takes(SchemaConstruct.Pattern) && (!HasLookaround(pattern) || table.Takes(SchemaConstruct.LookaroundPattern));

    private static bool HasLookaround(string pattern)
    {
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass && (StartsAt(pattern, i, "(?=") || StartsAt(pattern, i, "(?!") || StartsAt(pattern, i, "(?<=") || StartsAt(pattern, i, "(?<!")):
                    return true;
            }
        }

        return false;
    }

    private static bool StartsAt(string text, int index, string part) => string.CompareOrdinal(text, index, part, 0, part.Length) == 0;

    private static SchemaConstruct Construct(string format) => format switch
    {
        "date-time" => SchemaConstruct.DateTimeFormat,
        "date" => SchemaConstruct.DateFormat,
        "uuid" => SchemaConstruct.UuidFormat,
        "email" => SchemaConstruct.EmailFormat,
        _ => SchemaConstruct.UrlFormat,
    };

    internal static void Add(SchemaNode node, string keyword, int? number)
    {
        if (number is { } value)
        {
            node.Keywords.Add((keyword, IntegerText.Of(value)));
        }
    }

    internal static void Say(SchemaNode node, string sentence)
    {
        if (sentence.Length > 0)
        {
            node.Sentences.Add(sentence);
        }
    }
}
