using Microsoft.CodeAnalysis.Editing;

namespace ToolContracts.CodeFixes;

/// <summary>One way to settle a diagnostic.</summary>
/// <param name="Title">What the IDE offers; it says what will be written.</param>
/// <param name="Key">Equivalence key: fix-all makes the choices of one key.</param>
/// <param name="Edit">Makes the change. Edits of several diagnostics run on one editor, so each starts from what the others left.</param>
internal sealed record FixChoice(string Title, string Key, Action<SyntaxEditor> Edit)
{
    /// <summary>What the choice settles as a whole: of several choices for one anchor, fix-all makes one. Null: the diagnostic itself.</summary>
    public object? Anchor { get; init; }
}
