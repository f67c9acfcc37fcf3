using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Dialects;

/// <summary>
/// A constraint that a dialect has no keyword for. It explains a fault only where all of this holds: ajv finds the payload wrong at that place by
/// the base schema, the dialect's schema does not have the constraint there, and its description says it.
/// </summary>
/// <param name="name">Name of the class.</param>
/// <param name="reason">Why.</param>
/// <param name="codes">The binder's codes.</param>
/// <param name="keywords">The keywords of the base schema.</param>
internal abstract class SaidClass(string name, string reason, string[] codes, string[] keywords) : UnsayableClass
{
    public sealed override string Name => name;

    public sealed override string Reason => reason;

    public sealed override bool ExplainsFault(Case @case, Complaint fault)
    {
        if (!codes.Contains(fault.Code) || @case is not { Tool: DialectBinder tool, Judgement.ByBase: { } byBase })
        {
            return false;
        }

        var place = Place(ValuePath.OfFault(fault.Path));
        return byBase.Complaints.Any(complaint => keywords.Contains(complaint.Code) && ValuePath.OfPointer(complaint.Path).SequenceEqual(place))
            && IsLeftToWords(SchemaPlaces.At(tool.BaseSchema, place), SchemaPlaces.At(tool.InputSchema, place));
    }

    /// <summary>Where the judge complains of a fault at a path.</summary>
    protected virtual IReadOnlyList<string> Place(IReadOnlyList<string> path) => path;

    /// <summary>Whether the base has a constraint that the dialect's schema does not have and, where that is the rule, says in words.</summary>
    /// <param name="schemas">The base schemas of the value: of a hierarchy, those of its variants.</param>
    /// <param name="shown">The dialect's schemas of the value.</param>
    protected abstract bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown);

    /// <summary>Whether a description has words. None of them is part of a longer number.</summary>
    protected static bool Says(IReadOnlyList<SchemaNode> shown, string words) => shown.Any(one => one.Description is { } description && IsIn(description, words));

    private static bool IsIn(string description, string words)
    {
        for (var at = description.IndexOf(words, StringComparison.Ordinal); at >= 0; at = description.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if (!(char.IsDigit(words[0]) && at > 0 && char.IsDigit(description[at - 1])) && !(char.IsDigit(words[^1]) && end < description.Length && char.IsDigit(description[end])))
            {
                return true;
            }
        }

        return false;
    }
}
