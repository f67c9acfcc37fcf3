using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Parses endpoints: <c>This</c>, <c>Return</c>, <c>Argument[0]</c>, <c>Argument[name]</c>, <c>Argument[*]</c>, and steps from there.</summary>
internal static class EndpointParser
{
    private const string Argument = "Argument";
    private const string Parameter = "Parameter";

    private static readonly EndpointStep Element = new(EndpointStepKind.Element, -1, "");
    private static readonly EndpointStep Return = new(EndpointStepKind.Return, -1, "");

    /// <summary>The endpoint; null where the text is none.</summary>
    public static EndpointText? Parse(string text, TextSpan span)
    {
        var parts = text.Split('.');
        var steps = ImmutableArray.CreateBuilder<EndpointStep>(parts.Length - 1);
        for (var i = 1; i < parts.Length; i++)
        {
            if (Step(parts[i]) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return Root(parts[0], steps.MoveToImmutable(), span);
    }

    private static EndpointText? Root(string text, EquatableArray<EndpointStep> steps, TextSpan span)
    {
        switch (text)
        {
            case "This":
                return new EndpointText(EndpointRoot.This, -1, "", steps, span);
            case "Return":
                return new EndpointText(EndpointRoot.Return, -1, "", steps, span);
        }

        var inside = InBrackets(text, Argument);
        return inside switch
        {
            null => null,
            "*" => new EndpointText(EndpointRoot.AnyArgument, -1, "", steps, span),
            _ when Number(inside) is var ordinal and >= 0 => new EndpointText(EndpointRoot.Argument, ordinal, "", steps, span),
            _ => SyntaxFacts.IsValidIdentifier(inside) ? new EndpointText(EndpointRoot.Argument, -1, inside, steps, span) : null,
        };
    }

    private static EndpointStep? Step(string text)
    {
        switch (text)
        {
            case "Element":
                return Element;
            case "Return":
                return Return;
        }

        if (InBrackets(text, Parameter) is { } inside)
        {
            return Number(inside) is var ordinal and >= 0 ? new EndpointStep(EndpointStepKind.Parameter, ordinal, "") : null;
        }

        return SyntaxFacts.IsValidIdentifier(text) ? new EndpointStep(EndpointStepKind.Member, -1, text) : null;
    }

    private static string? InBrackets(string text, string before) =>
        text.StartsWith(before + "[", StringComparison.Ordinal) && text.EndsWith("]", StringComparison.Ordinal)
            ? text.Substring(before.Length + 1, text.Length - before.Length - 2) : null;

    // Sixteen is what the longest delegate of the framework takes.
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 16 ? number : -1;
}
