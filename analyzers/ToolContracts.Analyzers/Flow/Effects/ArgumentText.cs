using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>The arguments of a call that decide what the called code does: verbs, texts, addresses.</summary>
internal static class ArgumentText
{
    public static string Of(CallPoint point, Frame frame, Origins origins, ValueTexts texts, CancellationToken cancellationToken)
    {
        var text = "";
        foreach (var argument in point.Arguments)
        {
            if (argument.Parameter?.Type is { } type && Decides(type))
            {
                var values = origins.Of(argument.Value, null, frame, cancellationToken)
                    .Select(origin => texts.NamesOf(origin, cancellationToken) is [var name, ..] ? name : $"@{origin.Operation.Syntax.SpanStart}");
                text += $"{argument.Parameter.Ordinal}={string.Join("|", values)};";
            }
        }

        return text;
    }

    private static bool Decides(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type.TypeKind is TypeKind.Enum or TypeKind.Delegate
        || type is { Name: "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || type.ContainingNamespace is { Name: "Http", ContainingNamespace: { Name: "Net", ContainingNamespace.Name: "System" } };
}
