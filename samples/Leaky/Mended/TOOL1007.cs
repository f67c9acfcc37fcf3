using ToolContracts;

namespace Leaky;

[Toolset("library", Owner = "desk")]
public sealed partial class LibraryTools(Dictionary<string, string> loans)
{
    /// <summary>Lends a book.</summary>
    /// <param name="book">Its number.</param>
    /// <param name="reader">Who takes it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("library.lend", Resource = "book/{book}")]
    [Idempotent]
    private void Lend(string book, string reader) => loans[book] = reader;
}
