using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Composition;

/// <summary>TOOL7002: nothing but its dispatcher calls a tool's method. Tests (projects with IsTestProject) may.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolIsCalledByItsDispatcher : ContractRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ToolIsCalledByItsDispatcher,
        "A tool is called by its dispatcher only",
        "Tool '{0}' is {1}, past its dispatcher and every guard of its contract. Dispatch a ToolCall, or move the work to a method that is no tool and call that.",
        "Composition",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Permission, approval, idempotency, limits and evidence stand in the dispatcher. A call that goes around it has none of them.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ToolIsCalledByItsDispatcher));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        var options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (options.TryGetValue("build_property.IsTestProject", out var isTest) && string.Equals(isTest, "true", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        start.RegisterOperationAction(CheckCall, OperationKind.Invocation);
        start.RegisterOperationAction(CheckReference, OperationKind.MethodReference);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsTool(call.TargetMethod, out var tool) && !IsOwnBase(call.Instance, call.TargetMethod, context.ContainingSymbol))
        {
            var at = call.Syntax is InvocationExpressionSyntax invocation ? Name(invocation.Expression) : call.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(Rule, at.GetLocation(), tool.FullName, "called directly"));
        }
    }

    private static void CheckReference(OperationAnalysisContext context)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        if (IsTool(reference.Method, out var tool) && !IsNamed(reference) && !IsOwnBase(reference.Instance, reference.Method, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Name(reference.Syntax).GetLocation(), tool.FullName, "handed out as a delegate"));
        }
    }

    private static bool IsTool(IMethodSymbol method, out ToolDeclaration tool)
    {
        // Outside a toolset there is no dispatcher to go by; TOOL1008 speaks there.
        tool = ContractReader.ReadTool(method.OriginalDefinition)!;
        return tool is { Toolset.Attribute: not null };
    }

    /// <summary>An override that asks the method that it overrides is the same call still.</summary>
    private static bool IsOwnBase(IOperation? instance, IMethodSymbol method, ISymbol caller) =>
        instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax }
        && caller is IMethodSymbol { OverriddenMethod: { } overridden }
        && SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition)
        && caller.ContractAttribute(ContractNames.Tool) is not null;

    private static bool IsNamed(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Kind == OperationKind.NameOf)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method's name, without what stands before it.</summary>
    private static SyntaxNode Name(SyntaxNode expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => expression,
    };
}
