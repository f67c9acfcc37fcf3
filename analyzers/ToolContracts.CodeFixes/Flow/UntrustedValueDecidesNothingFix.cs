using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>
/// TOOL4002: turns a tool's own text into a <c>RootedPath</c> or <c>AllowedUri</c>, which the binder checks, where it is nothing but a path or
/// URL: each use of it takes one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntrustedValueDecidesNothingFix))]
[Shared]
public sealed class UntrustedValueDecidesNothingFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UntrustedValueDecidesNothing];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (PlaceType.ByLabel(target.Property(FixProperties.Label)) is not { } place
            || target is not { Method: { } method, Tool: { } tool }
            || Parameter(target) is not { } parameter
            || !place.IsBoundFor(tool)
            || !RetypedParameter.CanChange(tool, method, parameter, target.Compilation, target.CancellationToken)
            || parameter.DeclaringSyntaxReferences[0].GetSyntax(target.CancellationToken) is not ParameterSyntax { Type: { } written } declared
            || !method.Contains(declared)
            || PlaceUses.Of(method, parameter, place, target.Model, target.CancellationToken) is not { } uses)
        {
            yield break;
        }

        yield return new FixChoice(
            $"Take '{parameter.Name}' as {place.Article} {place.Name}, {place.Promise}",
            nameof(UntrustedValueDecidesNothingFix) + place.Name,
            editor => Edit(editor, written, uses, place))
        { Anchor = declared };
    }

    /// <summary>The tool's parameter that is reported as it is, or as the text of a new Uri.</summary>
    private static IParameterSymbol? Parameter(FixTarget target)
    {
        var reported = target.Node is ArgumentSyntax argument ? argument.Expression : target.Node as ExpressionSyntax;
        if (reported is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax only }] })
        {
            reported = only;
        }

        return reported is IdentifierNameSyntax name && target.Model.GetSymbolInfo(name, target.CancellationToken).Symbol is IParameterSymbol parameter
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, target.Tool?.Method)
            ? parameter
            : null;
    }

    private static void Edit(SyntaxEditor editor, TypeSyntax written, ImmutableArray<PlaceUse> uses, PlaceType place)
    {
        editor.ReplaceNode(written, place.Syntax().WithTriviaFrom(written));
        foreach (var use in uses)
        {
            editor.ReplaceNode(use.Replaced, use.By.WithTriviaFrom(use.Replaced));
        }
    }
}
