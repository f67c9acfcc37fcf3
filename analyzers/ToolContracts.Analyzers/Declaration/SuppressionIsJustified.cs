using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1018: who suppresses a rule says why. NoWarn and severities in configuration files are not seen here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionIsJustified : ContractRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.SuppressionIsJustified,
        "A suppression says why",
        "{0} is suppressed without a justification. {1}.",
        "Contract",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rule that is switched off is a decision about what a tool may do. Who reads the contract later has to know who made it, and why.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.SuppressionIsJustified));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterSyntaxTreeAction(CheckPragmas);
        start.RegisterSyntaxNodeAction(CheckAttribute, SyntaxKind.Attribute);
    }

    private static void CheckPragmas(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives)
        {
            return;
        }

        foreach (var pragma in Pragmas(root))
        {
            if (!pragma.IsActive || !pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) || HasReason(pragma))
            {
                continue;
            }

            foreach (var code in pragma.ErrorCodes)
            {
                if (IsOurs(code.ToString()))
                {
                    Report(code.GetLocation(), code.ToString());
                }
            }

            // Without ids it disables all, which is ours where there are tools.
            if (pragma.ErrorCodes.Count == 0 && !pragma.EndOfDirectiveToken.ContainsDiagnostics && HasTools(root))
            {
                Report(pragma.DisableOrRestoreKeyword.GetLocation(), "Every TOOL rule");
            }
        }

        void Report(Location at, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, at, what, "Write the reason in a comment at the end of the line"));
    }

    private static IEnumerable<PragmaWarningDirectiveTriviaSyntax> Pragmas(SyntaxNode root)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma)
            {
                yield return pragma;
            }
        }
    }

    private static bool HasReason(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && IsReason(trivia.ToString()));

    private static bool HasTools(SyntaxNode root) => root.DescendantNodes(static node => node is CompilationUnitSyntax or MemberDeclarationSyntax or AttributeListSyntax)
        .OfType<AttributeSyntax>().Any(static attribute => LastName(attribute) is "Tool" or "ToolAttribute" or "Toolset" or "ToolsetAttribute");

    private static void CheckAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (LastName(attribute) is not ("SuppressMessage" or "SuppressMessageAttribute")
            || context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is not { } type
            || !type.HasFullName("System.Diagnostics.CodeAnalysis", "SuppressMessageAttribute"))
        {
            return;
        }

        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var id = arguments.Where(static argument => argument.NameEquals is null)
            .Where(static (argument, index) => argument.NameColon is { Name.Identifier.ValueText: var name } ? name == "checkId" : index == 1).FirstOrDefault();
        var justification = arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification");
        if (id is null || Constant(id) is not { } text || !IsOurs(text.Split(':')[0].Trim()))
        {
            return;
        }

        if (justification is null || (context.SemanticModel.GetConstantValue(justification.Expression, context.CancellationToken) is { HasValue: true } reason && !IsReason(reason.Value as string ?? "")))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, (justification?.Expression ?? id.Expression).GetLocation(), text.Split(':')[0].Trim(), "Write the reason in Justification"));
        }

        string? Constant(AttributeArgumentSyntax argument) => context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value as string;
    }

    private static string LastName(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool IsOurs(string id) => id.Length > 4 && id.StartsWith("TOOL", StringComparison.OrdinalIgnoreCase) && id.Skip(4).All(char.IsDigit);

    /// <summary>Visual Studio writes "&lt;Pending&gt;" where the author is to write the reason.</summary>
    private static bool IsReason(string text) => text.IndexOf("<Pending>", StringComparison.OrdinalIgnoreCase) < 0 && text.Any(char.IsLetter);
}
