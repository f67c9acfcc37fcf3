using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What stands at the places of a call that a model row names, and whether the row's condition holds there.</summary>
internal sealed class CallPlaces(Origins origins, ValueTexts texts)
{
    /// <summary>In a condition: a value that is not known.</summary>
    public const string Unknown = "(unknown)";

    /// <summary>In a condition: a member that a new object does not set.</summary>
    public const string Unset = "(unset)";

    /// <summary>Where the value at a place may come from; empty where the call has no such place.</summary>
    public ImmutableArray<Origin> At(Endpoint place, CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        var value = place.Root == EndpointRoot.This ? point.Instance : place.Root == EndpointRoot.Argument ? point.Argument(place.Ordinal) : null;
        return value is null || place.Steps.Count > 1 || (place.Steps.Count == 1 && place.Steps[0].Kind != EndpointStepKind.Member)
            ? []
            : origins.Of(value, place.Steps.Count == 1 ? place.Steps[0].Name : null, frame, cancellationToken);
    }

    /// <summary>
    /// Whether a condition holds: whatever the value may be, it is one of the constants; a negated one holds where it may be none of them.
    /// An SQL text is its verb too; a constant that ends with * stands for all that begin so.
    /// </summary>
    public bool Holds(ModelCondition condition, CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        var found = At(condition.Of, point, frame, cancellationToken);
        return condition.Negated
            ? !found.Any(origin => Is(origin, condition, cancellationToken))
            : found.IsEmpty ? condition.Constants.Contains(Unknown) : found.All(origin => Is(origin, condition, cancellationToken));
    }

    /// <summary>Whether a text is one of the constants: as a whole, or by the verb that its beginning tells.</summary>
    private static bool Matches(ModelCondition condition, ValueText text)
    {
        var isSql = text.Text.Trim().Any(char.IsWhiteSpace);
        return isSql && Matches(condition, SqlVerb.Of(text.Text))
            || Matches(condition, text.IsWhole ? text.Text : isSql ? "" : Unknown);
    }

    private static bool Matches(ModelCondition condition, string name) => condition.Constants.Any(constant =>
        constant.EndsWith("*", StringComparison.Ordinal)
            ? name.TrimStart().StartsWith(constant.Substring(0, constant.Length - 1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(constant, name, StringComparison.OrdinalIgnoreCase));

    private bool Is(Origin origin, ModelCondition condition, CancellationToken cancellationToken)
    {
        if (origin.Kind != OriginKind.Value)
        {
            return condition.Constants.Contains(origin.Kind == OriginKind.Unset ? Unset : Unknown);
        }

        var names = texts.NamesOf(origin, cancellationToken);
        if (names is [_, _, ..])
        {
            return names.Any(name => Matches(condition, name));
        }

        var possible = texts.Of(origin, cancellationToken);
        return condition.Negated ? possible.Any(text => Matches(condition, text)) : possible.All(text => Matches(condition, text));
    }
}
