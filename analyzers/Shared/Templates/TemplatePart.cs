namespace ToolContracts.Shared.Templates;

/// <summary>A literal, or a hole.</summary>
/// <param name="Text">The literal with its braces unescaped, or what stands between the hole's braces.</param>
/// <param name="Path">Names of the hole, the parameter first; empty for a literal.</param>
/// <param name="Format">Format of the hole; null where none is written.</param>
internal sealed record TemplatePart(string Text, ImmutableArray<string> Path, string? Format)
{
    public bool IsHole => Path.Length > 0;
}
