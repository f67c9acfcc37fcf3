using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Parses endpoints: <c>This</c>, <c>Return</c>, <c>Argument[0]</c>, <c>Argument[name]</c>, <c>Argument[*]</c>, and steps from there.</summary>
internal static class EndpointParser
{
    private const string Argument = "Argument";
    private const string Parameter = "Parameter";

    /// <summary>The endpoint; null where the text is none.</summary>
    public static EndpointText? Parse(string text, TextSpan span)
    {
        var parts = text.Split('.');
        if (Root(parts[0]) is not var (root, ordinal, name))
        {
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<EndpointStep>(parts.Length - 1);
        foreach (var part in parts.Skip(1))
        {
            if (Step(part) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return new EndpointText(root, ordinal, name, steps.MoveToImmutable(), span);
    }

    private static (EndpointRoot Root, int Ordinal, string Name)? Root(string text) => (text, InBrackets(text, Argument)) switch
    {
        ("This", _) => (EndpointRoot.This, -1, ""),
        ("Return", _) => (EndpointRoot.Return, -1, ""),
        (_, "*") => (EndpointRoot.AnyArgument, -1, ""),
        (_, { } index) when Number(index) is { } ordinal => (EndpointRoot.Argument, ordinal, ""),
        (_, { } name) when SyntaxFacts.IsValidIdentifier(name) => (EndpointRoot.Argument, -1, name),
        _ => null,
    };

    private static EndpointStep? Step(string text) => (text, InBrackets(text, Parameter)) switch
    {
        ("Element", _) => new EndpointStep(EndpointStepKind.Element, -1, ""),
        ("Return", _) => new EndpointStep(EndpointStepKind.Return, -1, ""),
        (_, { } index) => Number(index) is { } ordinal ? new EndpointStep(EndpointStepKind.Parameter, ordinal, "") : null,
        _ => SyntaxFacts.IsValidIdentifier(text) ? new EndpointStep(EndpointStepKind.Member, -1, text) : null,
    };

    private static string? InBrackets(string text, string before) =>
        text.StartsWith(before + "[", StringComparison.Ordinal) && text.EndsWith("]", StringComparison.Ordinal)
            ? text.Substring(before.Length + 1, text.Length - before.Length - 2) : null;

    // Sixteen is what the longest delegate of the framework takes.
    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 16 ? number : null;
}
