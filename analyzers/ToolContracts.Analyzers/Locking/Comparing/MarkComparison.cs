using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>
/// Compares the marks of arguments and result: classes, trust, what is hidden, paths and URLs that are held. A mark that is gone or another widens,
/// also where its member is gone: a member that comes back under another name without the mark is the same hole.
/// </summary>
internal sealed class MarkComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    private const string Separator = ", ";

    /// <param name="isTaken">Whether the change of a schema takes the mark at a path with it.</param>
    public void Compare(Func<string, bool> isTaken)
    {
        var (was, now) = (Facts.Object(locked, LockNames.Marks), Facts.Object(code, LockNames.Marks));
        foreach (var path in TextComparison.Differing(was, now).Where(path => !isTaken(path)))
        {
            var (before, after) = (Facts.Text(was, path), Facts.Text(now, path));
            var isKept = before is null || Words(before).All(Words(after).Contains) || IsHigherClass(before, after);
            changes.Add(
                isKept ? ChangeKind.Additive : ChangeKind.Widened, $"the mark of {path}", Facts.Show(before), Facts.Show(after), changes.At(LockNames.Marks, path));
        }
    }

    private static string[] Words(string? marks) => marks?.Split([Separator], StringSplitOptions.None) ?? [];

    /// <summary>Whether all is kept but a class that became a higher one.</summary>
    private static bool IsHigherClass(string before, string? after)
    {
        var lost = Words(before).Except(Words(after)).ToArray();
        var gained = Words(after).Except(Words(before)).ToArray();
        return lost is [var low] && gained is [var high] && MarkClass.Rank(low) is { } from && MarkClass.Rank(high) is { } to && to > from;
    }
}
