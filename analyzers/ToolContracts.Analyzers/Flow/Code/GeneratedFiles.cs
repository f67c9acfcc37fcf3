using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>Files that a generator or designer wrote, known by their names as the compiler knows them.</summary>
internal static class GeneratedFiles
{
    private static readonly ImmutableArray<string> Endings = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    public static bool Contains(SyntaxTree tree) => Endings.Any(ending => tree.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
