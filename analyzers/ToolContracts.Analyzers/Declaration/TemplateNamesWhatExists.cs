using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1006: a template names what is there, and what it may name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateNamesWhatExists : ToolRule
{
    /// <summary>Property of the diagnostic: the path in the hole at fault.</summary>
    public const string Wrong = nameof(Wrong);

    /// <summary>Property of the diagnostic: the one path that it must mean; absent where that is not certain.</summary>
    public const string Right = nameof(Right);

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.TemplateNamesWhatExists,
        "A template names what exists and may be named",
        "The {0} of tool '{1}' {2}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Templates become resources, keys, amounts and texts that people and logs see: each hole names an argument that is there and not classified above Internal.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.TemplateNamesWhatExists));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        foreach (var template in tool.Templates)
        {
            var written = template.Written;
            if (template.Template.Fault is { } fault)
            {
                Report(written, fault + ".", ImmutableDictionary<string, string?>.Empty);
            }

            foreach (var resolved in template.Holes)
            {
                if (resolved.Problem is null)
                {
                    continue;
                }

                var right = NearestName.For(resolved, tool, written.Use);
                var properties = ImmutableDictionary<string, string?>.Empty.Add(Wrong, string.Join(".", resolved.Hole.Path));
                Report(written, Say(resolved, right), right is null ? properties : properties.Add(Right, right));
            }
        }

        void Report(ContractTemplate written, string message, ImmutableDictionary<string, string?> properties) =>
            context.ReportAt(Rule, written.Attribute, written.Property, written.Index, properties, written.Name, tool.FullName, message);
    }

    private static string Say(ResolvedHole hole, string? right) => hole.Problem switch
    {
        TemplateProblem.Missing when hole.Parameter is null =>
            $"names '{hole.ProblemDetail}', which is no parameter of the method. " + Suggest(right, "Name a parameter; names are case-sensitive."),
        TemplateProblem.Missing =>
            $"names '{hole.ProblemDetail}' in '{{{hole.Hole.Text}}}', which is no member that can be read there. " + Suggest(right, "Name a property or field; names are case-sensitive."),
        TemplateProblem.Secret => $"names '{hole.ProblemDetail}', which is secret. Name an argument that people may see.",
        TemplateProblem.Hidden => $"names '{hole.ProblemDetail}', which is [ModelHidden] and has no value in a call. Name an argument of the call.",
        TemplateProblem.Injected => $"names '{hole.ProblemDetail}', which the host fills. Name an argument of the call.",
        TemplateProblem.FromCaller => $"names '{hole.ProblemDetail}', which comes from the caller. Only resources and keys may name the caller.",
        TemplateProblem.AboveInternal => $"names '{hole.ProblemDetail}', which is classified above Internal. Name an argument that is Public or Internal, an identifier for instance.",
        TemplateProblem.NoText => $"names '{hole.ProblemDetail}', which has no text of its own. Name a member of it that is text, a number, an enum, a date or the like.",
        TemplateProblem.NoNumber => $"names '{hole.ProblemDetail}', which is no number. Name a number.",
        _ => $"has the format '{hole.ProblemDetail}' in '{{{hole.Hole.Text}}}', which its value does not take. Remove it, or write one of its type.",
    };

    private static string Suggest(string? right, string otherwise) => right is null ? otherwise : $"Write '{right}'.";
}
