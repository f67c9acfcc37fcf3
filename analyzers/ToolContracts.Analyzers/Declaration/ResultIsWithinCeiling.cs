using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL2006: nothing in a tool's result is classified above the result's ceiling.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultIsWithinCeiling : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ResultIsWithinCeiling,
        "A tool's result is within its ceiling",
        "The result of tool '{0}' {1}",
        "Classification",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The ceiling says how sensitive what a model sees may be: Internal where none is written. A member above it would be seen all the same.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ResultIsWithinCeiling));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        var ceiling = ToolClasses.Ceiling(tool);
        if (ceiling is DataClassValue.Secret)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, tool.ReturnTypeLocation(context.CancellationToken), tool.FullName,
                "has the ceiling Secret, which would show secrets to a model. Return what is not secret, for instance whether a key is valid."));
            return;
        }

        var above = ToolClasses.AboveCeiling(tool);
        if (above.IsEmpty)
        {
            return;
        }

        // A secret is the graver fault, and no ceiling settles it.
        var part = above.FirstOrDefault(static one => one.Value is DataClassValue.Secret) ?? above[0];
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, tool.ReturnTypeLocation(context.CancellationToken), part.Symbol is IMethodSymbol ? null : part.Symbol.InSource(), tool.FullName, Say(part, ceiling)));
    }

    private static string Say(ClassifiedPart part, DataClassValue ceiling)
    {
        var what = part.Symbol is IMethodSymbol ? "is" : $"holds '{part.Path}', which is";
        var way = part.Symbol is IMethodSymbol or ITypeSymbol ? "return another type" : $"hide '{part.Symbol.Name}' from the model by [ModelHidden]";
        return part.Value is DataClassValue.Secret
            ? $"{what} Secret: no ceiling lets a secret out. To settle it, {way}."
            : $"{what} {part.Value}, above its ceiling {ceiling}. Raise the ceiling by [return: {part.Value}Data], or {way}.";
    }
}
