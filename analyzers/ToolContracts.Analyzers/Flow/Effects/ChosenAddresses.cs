using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Tells whether an address is an argument of the tool as it came from the model.</summary>
internal sealed class ChosenAddresses(Origins origins)
{
    private const int Deepest = 4;

    /// <summary>Whether an argument of a tool, which nothing in the tool tests, names the address.</summary>
    public bool Name(Origin address, CancellationToken cancellationToken) => Name(address, Deepest, cancellationToken);

    private bool Name(Origin address, int depth, CancellationToken cancellationToken) => depth > 0 && address.Operation switch
    {
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } =>
            ContractReader.ReadTool(method) is not null
            && ContractReader.Source(parameter) == ParameterSource.Model
            && !IsTested(parameter, cancellationToken),

        // A Uri of the argument.
        IObjectCreationOperation { Arguments: [{ Value: var first }, ..], Constructor.DeclaringSyntaxReferences.IsEmpty: true } =>
            origins.Of(first, null, address.Frame, cancellationToken).Any(origin => Name(origin, depth - 1, cancellationToken)),
        _ => false,
    };

    /// <summary>Whether the tool looks at an argument before it uses it: in a condition, or by a call of its own.</summary>
    private static bool IsTested(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration
        || declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Name && name.Ancestors().Any(around => around switch
        {
            IfStatementSyntax test => test.Condition.Span.Contains(name.Span),
            ConditionalExpressionSyntax test => test.Condition.Span.Contains(name.Span),
            SwitchStatementSyntax test => test.Expression.Span.Contains(name.Span),
            SwitchExpressionSyntax test => test.GoverningExpression.Span.Contains(name.Span),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } when IsStatic(call.Expression) => call.ArgumentList.Arguments.Any(argument => argument.Expression == name),
            _ => false,
        }));

    /// <summary>Whether a method is called without an object, by what is written: such a one may throw where the argument is not allowed.</summary>
    private static bool IsStatic(ExpressionSyntax called) =>
        called is IdentifierNameSyntax || (called is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var type } } && char.IsUpper(type[0]));
}
