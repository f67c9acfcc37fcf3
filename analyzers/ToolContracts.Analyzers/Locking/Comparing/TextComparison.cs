using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Compares what a model reads: the tool's description, and those in its schemas.</summary>
internal sealed class TextComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    /// <param name="isTaken">Whether the change of a schema takes the text at a place with it.</param>
    public void Compare(Func<string, bool> isTaken)
    {
        var (was, now) = (Facts.Text(locked, LockNames.Description), Facts.Text(code, LockNames.Description));
        if (was != now)
        {
            changes.Add(ChangeKind.Additive, "its description", Facts.Show(was), Facts.Show(now), changes.At(LockNames.Description));
        }

        var (texts, textsNow) = (Facts.Object(locked, LockNames.Texts), Facts.Object(code, LockNames.Texts));
        foreach (var place in Differing(texts, textsNow).Where(place => !isTaken(place)))
        {
            changes.Add(
                ChangeKind.Additive, $"the description of {place}", Facts.Show(Facts.Text(texts, place)), Facts.Show(Facts.Text(textsNow, place)),
                changes.At(LockNames.Texts, place));
        }
    }

    /// <summary>The names under which two objects of texts differ.</summary>
    public static IEnumerable<string> Differing(JsonObject? was, JsonObject? now) =>
        Facts.Names(was, now).Where(name => Facts.Text(was, name) != Facts.Text(now, name));
}
