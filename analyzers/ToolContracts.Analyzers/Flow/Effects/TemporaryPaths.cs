using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Temporary files and directories that a call makes, and deletes before it ends: nothing of them is left, so they are no effect.</summary>
internal sealed class TemporaryPaths
{
    private readonly List<(Effect Effect, ImmutableArray<SyntaxNode> Around)> _onThem = [];
    private readonly HashSet<SyntaxNode> _deleted = [];

    /// <summary>Takes what a point does to temporary paths.</summary>
    public void Add(PointFindings findings)
    {
        if (findings.Paths.Own.IsEmpty)
        {
            return;
        }

        foreach (var effect in findings.Effects)
        {
            _onThem.Add((effect, findings.Paths.Around));
        }

        if (findings.IsDeletion)
        {
            _deleted.UnionWith(findings.Paths.Own);
        }
    }

    /// <summary>Effects less those on temporary paths that were deleted.</summary>
    public ImmutableArray<Effect> Without(IEnumerable<Effect> effects)
    {
        var gone = new HashSet<Effect>(_onThem.Where(one => one.Around.Any(_deleted.Contains)).Select(static one => one.Effect));
        return effects.Where(effect => !gone.Contains(effect)).ToImmutableArray();
    }
}
