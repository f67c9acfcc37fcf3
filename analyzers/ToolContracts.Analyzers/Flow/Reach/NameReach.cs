using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Reach;

/// <summary>
/// Reach by the names in the code, before anything is bound: for an editor, which asks anew of each file with each key that is pressed and has
/// bound little else.
/// </summary>
internal sealed class NameReach(CodeIndex index, Candidates candidates, MethodBodies bodies) : LabelReach
{
    public override bool IsWorth(ISymbol owner, SyntaxNode declaration) => candidates.Contains(owner, declaration);

    public override Labels In(ISymbol member) => Labels.All;

    public override Labels Held(ISymbol field) => Labels.All;

    public override IEnumerable<ISymbol> WritersOf(ISymbol field, CancellationToken cancellationToken) => Mentioning(field.Name, cancellationToken);

    public override IEnumerable<ISymbol> CallersOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        Mentioning(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : (method.AssociatedSymbol ?? method).Name, cancellationToken);

    private IEnumerable<ISymbol> Mentioning(string name, CancellationToken cancellationToken) =>
        index.Mentioning(name).Where(candidates.MayWrite).SelectMany(member => DeclaredSymbols.Of(member, bodies, cancellationToken));
}
