namespace ToolContracts.Analyzers.Flow.Reach;

/// <summary>A field, property, event or captured parameter in the <see cref="ReachGraph"/>.</summary>
/// <param name="passing">The labels that its type can carry.</param>
internal sealed class ReachField(Labels passing)
{
    public List<ReachNode> Writers { get; } = [];

    public Labels Holds { get; private set; }

    /// <summary>Puts in it what its type can carry of some labels; true where that is new.</summary>
    public bool Hold(Labels labels)
    {
        var added = labels & passing & ~Holds;
        Holds |= added;
        return added != Labels.None;
    }
}
