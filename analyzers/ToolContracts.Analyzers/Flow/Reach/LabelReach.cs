using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Reach;

/// <summary>Tells, before anything is solved, where labels can be at all. It may say too much, never too little.</summary>
internal abstract class LabelReach
{
    /// <summary>Whether something may be reported of a member, so that it is worth solving.</summary>
    /// <param name="owner">The method, accessor, field or property.</param>
    /// <param name="declaration">Its declaration.</param>
    public abstract bool IsWorth(ISymbol owner, SyntaxNode declaration, CancellationToken cancellationToken);

    /// <summary>The labels that values in a member may carry by its own code and by what it calls and reads; not by what it is given.</summary>
    public abstract Labels In(ISymbol member);

    /// <summary>The labels that a field, property, event or captured parameter may hold.</summary>
    public abstract Labels Held(ISymbol field);

    /// <summary>The members that may set a field, property, event or captured parameter to something that carries a label, in the order of the source.</summary>
    public abstract IEnumerable<ISymbol> WritersOf(ISymbol field, CancellationToken cancellationToken);

    /// <summary>The members that may call a method with something that carries a label, in the order of the source.</summary>
    public abstract IEnumerable<ISymbol> CallersOf(IMethodSymbol method, CancellationToken cancellationToken);
}
