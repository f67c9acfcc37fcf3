using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>The temporary files and directories that a call works on, by where the code makes their paths.</summary>
/// <param name="Own">The paths themselves.</param>
/// <param name="Around">They, and the temporary directories that they lie in.</param>
internal readonly record struct WorkedPaths(ImmutableArray<SyntaxNode> Own, ImmutableArray<SyntaxNode> Around)
{
    public static readonly WorkedPaths None = new([], []);
}
