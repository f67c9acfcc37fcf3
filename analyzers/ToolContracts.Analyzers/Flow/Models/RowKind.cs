namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>The kinds of rows. Of one kind only the nearest rows to a member count, so that the particular settles what the general says.</summary>
internal enum RowKind
{
    /// <summary>What comes in.</summary>
    Source,

    /// <summary>Where it must not arrive.</summary>
    Sink,

    /// <summary>Where it goes, or that it goes nowhere.</summary>
    Flow,

    /// <summary>Where a label ends.</summary>
    Barrier,

    /// <summary>What is changed outside, or that nothing is.</summary>
    Effect,

    /// <summary>Which host is reached.</summary>
    Reach,
}
