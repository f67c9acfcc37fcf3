using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Composition;

/// <summary>TOOL7001: tools that are composed in one place do not join private data, untrusted content and a way out that nobody approves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoWayOutIsComposed : ContractRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.NoWayOutIsComposed,
        "Private data, untrusted content and a way out are not composed without an approval between",
        "With this toolset one agent has private data ('{0}'), untrusted content ('{1}') and a way out ('{2}'). Require an approval of '{2}', declassify what '{0}' returns, or host them apart.",
        "Composition",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Who writes the untrusted content steers the model: it reads what is private, and sends it away by the third tool. Each tool alone is harmless.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.NoWayOutIsComposed),
        customTags: RuleTags.ErrorInStrict);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start) => start.RegisterOperationBlockAction(CheckBlock);

    private static void CheckBlock(OperationBlockAnalysisContext context)
    {
        var calls = new List<IInvocationOperation>();
        foreach (var block in context.OperationBlocks)
        {
            calls.AddRange(block.Descendants().OfType<IInvocationOperation>().Where(IsAddToolset));
        }

        if (calls.Count == 0)
        {
            return;
        }

        var assignments = new Assignments();
        foreach (var operation in context.OperationBlocks.SelectMany(static block => block.DescendantsAndSelf()))
        {
            assignments.Note(operation);
        }

        var places = new Dictionary<object, ComposedTools>();
        foreach (var call in calls.OrderBy(static call => Name(call).SpanStart))
        {
            var place = ServiceCollections.Of(call, assignments);
            if (!places.TryGetValue(place, out var tools))
            {
                places.Add(place, tools = new ComposedTools());
            }

            if (call.TargetMethod.TypeArguments[0] is INamedTypeSymbol type && WholeToolsets.Of(type, context.Compilation) is { } toolset
                && tools.Add(toolset, context.Compilation, context.CancellationToken) is var (source, content, way))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, Name(call).GetLocation(), source.FullName, content.FullName, way.FullName));
            }
        }
    }

    private static bool IsAddToolset(IInvocationOperation call) =>
        call.TargetMethod is { Name: "AddToolset", TypeArguments.Length: 1 } method
        && (ServiceCollections.IsFunctionList(method.ContainingType)
            || (method.ContainingType is { Name: "ToolContractsServiceCollectionExtensions", ContainingType: null } type && type.IsIn("Microsoft.Extensions.DependencyInjection")));

    /// <summary>The method's name with its type argument: calls of one chain begin alike.</summary>
    private static SyntaxNode Name(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
}
