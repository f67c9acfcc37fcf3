using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>
/// A place of the lock file that an accepted change takes over from the code: what is there in the code is put there, what is not is
/// removed.
/// </summary>
/// <param name="Path">
/// Names from <c>toolsets</c> on: toolset, <c>tools</c>, tool, and so on. In a list of schemas a step is <see cref="LockPath.KeyOf"/> of one.
/// </param>
/// <param name="Item">The item of the list at the path that is taken over, as compact JSON; null: all that is at the path.</param>
internal sealed record LockEdit(EquatableArray<string> Path, string? Item = null)
{
    /// <summary>Edits as one text, for the property of a diagnostic.</summary>
    public static string Write(IEnumerable<LockEdit> edits) => "[" + string.Join(",", edits.Select(static edit => edit.Write())) + "]";

    /// <summary>Reads what <see cref="Write(IEnumerable{LockEdit})"/> wrote.</summary>
    public static ImmutableArray<LockEdit> Read(string text) => JsonDocumentReader.Read(text).Value is JsonArray { Items: var edits }
        ? [.. edits.OfType<JsonArray>().Select(static edit => new LockEdit(
            edit.Items.Skip(1).OfType<JsonString>().Select(static step => step.Text).ToImmutableArray(), (edit.Items[0] as JsonString)?.Text))] : [];

    private string Write() => JsonPrinter.Compact(new JsonArray(
        default,
        [Item is null ? new JsonLiteral(default(TextSpan), null) : new JsonString(default, Item), .. Path.Select(static step => new JsonString(default, step))]));
}
