using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Reach;

/// <summary>A member in the <see cref="ReachGraph"/>.</summary>
internal sealed class ReachNode(ISymbol member, MemberFacts facts)
{
    private readonly Labels _takes = member is IMethodSymbol method ? method.Parameters.Aggregate(Labels.None, static (all, parameter) => all | TypeCut.Passing(parameter.Type)) : Labels.None;

    public ISymbol Member { get; } = member;

    public MemberFacts Facts { get; } = facts;

    public ReachNode[] Callees { get; set; } = [];

    public List<ReachNode> Callers { get; } = [];

    public ReachField[] Reads { get; set; } = [];

    public ReachField[] Writes { get; set; } = [];

    /// <summary>Labels by its own code, by what it calls and by what it reads.</summary>
    public Labels In { get; private set; } = facts.Sources;

    /// <summary>Labels of what it is given.</summary>
    public Labels Given { get; private set; }

    /// <summary>All labels that a value in it may carry.</summary>
    public Labels Any => In | Given;

    /// <summary>Labels that some sink forbids which it, or what it calls, leads to.</summary>
    public Labels Sinks { get; private set; } = facts.Sinks;

    /// <summary>Labels of exceptions that it, or what it calls, throws.</summary>
    public Labels Thrown { get; private set; }

    public bool Has(CodeTraits trait) => (Facts.Traits & trait) != 0;

    /// <summary>Whether one of the sets grew.</summary>
    public bool Set(Labels into, Labels to, Labels thrown, Labels given)
    {
        var grew = ((into & ~In) | (to & ~Sinks) | (thrown & ~Thrown) | (given & ~Given)) != Labels.None;
        (In, Sinks, Thrown, Given) = (In | into, Sinks | to, Thrown | thrown, Given | given);
        return grew;
    }

    /// <summary>Hands it what its parameters can carry of some labels; true where that is new.</summary>
    public bool Give(Labels labels)
    {
        var added = labels & _takes & ~Given;
        Given |= added;
        return added != Labels.None;
    }
}
