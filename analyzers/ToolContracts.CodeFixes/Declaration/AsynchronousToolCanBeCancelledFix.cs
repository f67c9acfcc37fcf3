using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1011: adds a CancellationToken as the last parameter, and the using that it needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsynchronousToolCanBeCancelledFix))]
[Shared]
public sealed class AsynchronousToolCanBeCancelledFix : ContractFix
{
    private const string Name = "cancellationToken";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.AsynchronousToolCanBeCancelled];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Method: { } method, Tool: { } tool }
            || !CanChange(tool.Method, method)
            || target.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is not { } type)
        {
            yield break;
        }

        var isStream = method.Body?.DescendantNodes(static node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(static node => node is YieldStatementSyntax) == true;
        var enumerator = isStream ? target.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.EnumeratorCancellationAttribute") : null;
        var mayBeCalled = MayBeCalled(tool.Method, method);
        yield return new FixChoice(
            "Add a CancellationToken as the last parameter",
            nameof(AsynchronousToolCanBeCancelledFix),
            editor => editor.ReplaceNode(method, (current, generator) => Add((MethodDeclarationSyntax)current, generator, type, enumerator, mayBeCalled)));
    }

    /// <summary>A signature that something else dictates, that stands twice, or that would meet another one is not changed here.</summary>
    private static bool CanChange(IMethodSymbol symbol, MethodDeclarationSyntax method)
    {
        var type = symbol.ContainingType;
        return symbol is { IsOverride: false, IsVirtual: false, IsPartialDefinition: false, PartialDefinitionPart: null }
            && type.GetMembers(symbol.Name).Length == 1
            && !method.DescendantTokens().Any(static token => token.ValueText == Name)
            && !type.AllInterfaces.SelectMany(face => face.GetMembers(symbol.Name))
                .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol));
    }

    /// <summary>Whether there may be callers that pass no token.</summary>
    private static bool MayBeCalled(IMethodSymbol symbol, MethodDeclarationSyntax method) =>
        symbol.DeclaredAccessibility != Accessibility.Private
        || method.Parent?.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        } == symbol.Name) == true;

    private static MethodDeclarationSyntax Add(MethodDeclarationSyntax method, SyntaxGenerator generator, INamedTypeSymbol type, INamedTypeSymbol? enumerator, bool mayBeCalled)
    {
        var parameters = method.ParameterList.Parameters;
        var added = SyntaxFactory.Parameter(SyntaxFactory.Identifier(Name))
            .WithType((TypeSyntax)generator.TypeExpression(type, addImport: true).WithAdditionalAnnotations(Simplifier.Annotation))
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (mayBeCalled || parameters.Any(static parameter => parameter.Default is not null))
        {
            added = added.WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)));
        }

        if (enumerator is not null)
        {
            added = added.WithAttribute("System.Runtime.CompilerServices.EnumeratorCancellation");
        }

        var isLast = parameters.Count == 0 || !parameters.Last().Modifiers.Any(SyntaxKind.ParamsKeyword);
        return method.WithParameterList(method.ParameterList.WithParameters(parameters.Insert(isLast ? parameters.Count : parameters.Count - 1, added)));
    }
}
