using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Tells whether an address is an argument of the tool as it came from the model.</summary>
/// <param name="origins">Follows values back.</param>
/// <param name="flow">Tells what reaches a call untested; made where the first such call is met.</param>
internal sealed class ChosenAddresses(Origins origins, Lazy<FlowEngine> flow)
{
    private const int Deepest = 4;

    /// <summary>Whether an argument of a tool, which nothing on the way to the call tests, names the address.</summary>
    public bool Name(Origin address, CallPoint point, CancellationToken cancellationToken) => Name(address, point, Deepest, cancellationToken);

    private bool Name(Origin address, CallPoint point, int depth, CancellationToken cancellationToken) => depth > 0 && address.Operation switch
    {
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } =>
            ContractReader.ReadTool(method) is not null
            && ContractReader.Source(parameter) == ParameterSource.Model
            && ArrivesUntested(method, point, cancellationToken),

        // A Uri of the argument.
        IObjectCreationOperation { Arguments: [{ Value: var first }, ..], Constructor.DeclaringSyntaxReferences.IsEmpty: true } =>
            origins.Of(first, null, address.Frame, cancellationToken).Any(origin => Name(origin, point, depth - 1, cancellationToken)),
        _ => false,
    };

    /// <summary>Whether the flow of values finds an untrusted one at a call that a tool reaches.</summary>
    private bool ArrivesUntested(IMethodSymbol tool, CallPoint point, CancellationToken cancellationToken) =>
        tool.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration
        && flow.Value.Find(tool, declaration, cancellationToken).Any(finding =>
            finding.Rule == DiagnosticIds.UntrustedValueDecidesNothing
            && finding.Route.Add(finding.At).Any(at => at.SourceTree == point.Syntax.SyntaxTree && point.Syntax.Span.Contains(at.SourceSpan)));
}
