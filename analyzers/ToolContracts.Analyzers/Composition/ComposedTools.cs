using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Composition;

/// <summary>The tools of one service collection, as they are added.</summary>
internal sealed class ComposedTools
{
    private readonly List<ToolRole> _tools = [];
    private bool _isReported;

    /// <summary>Adds a toolset's tools. The three that join private data, untrusted content and a way out, if these complete them; else null.</summary>
    public (ToolDeclaration Source, ToolDeclaration Content, ToolDeclaration Way)? Add(ToolsetDeclaration toolset, Compilation compilation, CancellationToken cancellationToken)
    {
        _tools.AddRange(toolset.Tools.Select(tool => ToolRole.Of(tool, compilation, cancellationToken)));
        if (_isReported || _tools.Find(static one => one.IsPrivate) is not { } source || (_tools.Find(static one => one is { IsUntrusted: true, IsPrivate: false }) ?? _tools.Find(static one => one.IsUntrusted)) is not { } content)
        {
            return null;
        }

        // What goes back to where the private data comes from tells nobody anything.
        var known = new HashSet<string>(_tools.Where(static one => one.IsPrivate).SelectMany(static one => one.Hosts), StringComparer.OrdinalIgnoreCase);
        if (_tools.Find(one => one.IsWayOut(known)) is not { } way)
        {
            return null;
        }

        _isReported = true;
        return (source.Tool, content.Tool, way.Tool);
    }
}
