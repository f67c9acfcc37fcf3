using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>What the packed catalogue and a project's own model files say of the members that code uses.</summary>
internal sealed class FlowModels
{
    private readonly Dictionary<ISymbol, MemberModel> _members = new(SymbolEqualityComparer.Default);

    private FlowModels()
    {
    }

    /// <summary>Names of members (of a constructor: its type's) that some source row names. Others cannot bring anything in.</summary>
    public ImmutableHashSet<string> SourceNames { get; private set; } = [];

    /// <summary>The same for sinks.</summary>
    public ImmutableHashSet<string> SinkNames { get; private set; } = [];

    /// <summary>The same for effects.</summary>
    public ImmutableHashSet<string> EffectNames { get; private set; } = [];

    /// <summary>The models that hold in a compilation; made once for it.</summary>
    public static FlowModels Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) => new();

    /// <summary>What is said of a method, constructor, property (indexers too) or field: of itself, of what it overrides and of what it implements.</summary>
    public MemberModel? Find(ISymbol member) => _members.TryGetValue(member.OriginalDefinition, out var model) ? model : null;
}
