using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Forms;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1008: the generator can write the other half of a toolset, and a dispatcher can call its tools.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolsetCanBeGenerated : ContractRule
{
    /// <summary>Property of the diagnostic: the fault, by name.</summary>
    public const string Fault = nameof(Fault);

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ToolsetCanBeGenerated,
        "A toolset and its tools have a form that can be generated for",
        "{0} '{1}' {2}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator writes the other half of a toolset's class, and the dispatcher in it calls the tools. What it cannot call would be a tool without guards.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ToolsetCanBeGenerated));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterSymbolAction(RuleActions.OnToolsets(CheckToolset), SymbolKind.NamedType);
        start.RegisterSymbolAction(RuleActions.OnTools(CheckTool), SymbolKind.Method);

        // Local functions and lambdas are no symbols that symbol actions see; only those with attributes cost anything.
        start.RegisterSyntaxNodeAction(CheckFunction, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression);
    }

    private static void CheckToolset(ToolsetDeclaration toolset, SymbolAnalysisContext context)
    {
        foreach (var fault in ToolsetForm.FaultsOf(toolset.Type, context.CancellationToken))
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Fault, fault.ToString());
            context.ReportDiagnostic(Diagnostic.Create(Rule, toolset.Type.Locations[0], properties, "Toolset", toolset.Type.Name, Say(fault)));
        }
    }

    private static void CheckTool(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        foreach (var (fault, parameter) in ToolForm.FaultsOf(tool))
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Fault, fault.ToString());
            context.ReportDiagnostic(Diagnostic.Create(Rule, (parameter ?? context.Symbol).Locations[0], properties, "Tool", tool.Method.Name, Say(fault, parameter)));
        }
    }

    private static void CheckFunction(SyntaxNodeAnalysisContext context)
    {
        var (lists, at) = context.Node switch
        {
            LocalFunctionStatementSyntax local => (local.AttributeLists, local.Identifier.GetLocation()),
            LambdaExpressionSyntax lambda => (lambda.AttributeLists, lambda.ArrowToken.GetLocation()),
            _ => default,
        };
        if (lists.Count == 0 || context.SemanticModel is not { } model)
        {
            return;
        }

        var symbol = context.Node is LocalFunctionStatementSyntax
            ? model.GetDeclaredSymbol(context.Node, context.CancellationToken)
            : model.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol?.ContractAttribute(ContractNames.Tool) is not null)
        {
            var name = symbol.Name.Length > 0 ? symbol.Name : "(lambda)";
            context.ReportDiagnostic(Diagnostic.Create(Rule, at, "Tool", name, "is a local function or lambda. Make it a method of a [Toolset] class."));
        }
    }

    private static string Say(ToolsetFault fault) => fault switch
    {
        ToolsetFault.NotPartial => "is not partial, so its dispatcher cannot be generated. Add 'partial'.",
        ToolsetFault.Record => "is a record. Make it a class: a connector is no value.",
        ToolsetFault.NotAClass => "is no class. Make it a class.",
        ToolsetFault.Generic => "is generic. Make it a class without type parameters.",
        ToolsetFault.Nested => "is nested in another type. Move it into a namespace.",
        ToolsetFault.Static => "is static, so no host can create it. Remove 'static'; its tools may be static.",
        ToolsetFault.Abstract => "is abstract, so no host can create it. Remove 'abstract', or put [Toolset] on the class that derives from it and declare the tools there.",
        _ => "is local to its file. Make it internal or public.",
    };

    private static string Say(ToolFault fault, IParameterSymbol? parameter) => fault switch
    {
        ToolFault.OutsideToolset => "is in a type that is no toolset, so nothing calls it under its contract. Add [Toolset(name)] to its class, or declare the tool again in a class that has it.",
        ToolFault.NotAMethod => "is an accessor, operator or finalizer. Make it a method.",
        ToolFault.ExplicitImplementation => "implements an interface explicitly, so it has no name to call it by. Implement it implicitly.",
        ToolFault.Generic => "is generic, so its arguments have no schema. Declare one method for each type.",
        ToolFault.NoBody => "has no body. Write it, or put [Tool] where the body is.",
        ToolFault.ByRefReturn => "returns by reference. Return a value.",
        ToolFault.AsyncVoid => "is 'async void', so nobody knows when it ends or whether it failed. Return Task.",
        _ => $"takes '{parameter?.Name}' by reference. Pass it by value, and give results back by the return type.",
    };
}
