using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1002: a tool with a side effect names its permission: which action, on which resource.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PermissionIsNamed : ContractRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.PermissionIsNamed,
        "A tool with a side effect names its permission",
        "{0} '{1}' {2}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A grant covers an action on a resource. An effect whose permission names no resource is granted everywhere or nowhere.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.PermissionIsNamed));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterSymbolAction(RuleActions.OnToolsets(static (toolset, context) => CheckActions("Toolset", toolset.Name, toolset.Type, context)), SymbolKind.NamedType);
        start.RegisterSymbolAction(RuleActions.OnTools(Check), SymbolKind.Method);
    }

    private static void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        CheckActions("Tool", tool.FullName, tool.Method, context);
        var fault = PermissionFaults.Of(tool);
        if (fault is PermissionFault.Missing)
        {
            context.ReportAtName(
                Rule, "Tool", tool.FullName,
                $"has a side effect and names no permission. Add [RequiresPermission(\"{tool.Toolset.Name}.{tool.Name}\", Resource = …)]: which action, on which resource.");
            return;
        }

        if (fault is not PermissionFault.NoResource)
        {
            return;
        }

        const string Message = "has a side effect and a permission without a resource. Add Resource = …, a template of what it acts on, for instance \"account/{id}\".";
        if (tool.Method.ContractAttribute(ContractNames.RequiresPermission) is { } own)
        {
            context.ReportAt(Rule, own, "Resource", -1, "Tool", tool.FullName, Message);
        }
        else
        {
            context.ReportAtName(Rule, "Tool", tool.FullName, Message);
        }
    }

    private static void CheckActions(string kind, string name, ISymbol symbol, SymbolAnalysisContext context)
    {
        foreach (var attribute in PermissionFaults.WithoutAction(symbol))
        {
            context.ReportAt(Rule, attribute, null, 0, kind, name, "has a permission without an action. Name the action that must be granted, for instance \"payments.transfer\".");
        }
    }
}
