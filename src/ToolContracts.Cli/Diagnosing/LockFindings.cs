using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Locking;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>Whether what is built is what was reviewed.</summary>
internal static class LockFindings
{
    public static IEnumerable<Finding> Of(IReadOnlyList<BuiltAssembly> assemblies, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return
            [
                new Finding(
                    FindingIds.LockMissing, FindingSeverity.Warning, "There is no lock file, so no change of a contract shows in a build, a review or at a host's start.", path,
                    "Write it with lock, commit it, and pin hosts to it with options.PinTo."),
            ];
        }

        var changes = LockDifference.Between(LockFileText.Read(path).Toolsets, LockedCode.Of(assemblies, cancellationToken));
        return changes.GroupBy(static change => (Toolset: change.Edits[0].Path[0], Class: LockDifference.ClassOf(change)))
            .OrderBy(static group => group.Key.Toolset, StringComparer.Ordinal).ThenBy(static group => group.Key.Class, StringComparer.Ordinal)
            .Select(static group => Differs(group.Key.Toolset, group.Key.Class, [.. group]));
    }

    private static Finding Differs(string toolset, string kind, ContractChange[] changes)
    {
        var isWidened = kind == "widened";
        var first = changes[0];
        var more = changes.Length == 1 ? "" : $", and {Texts.Of(changes.Length - 1)} more";
        return new Finding(
            isWidened ? FindingIds.LockWidened : FindingIds.LockDiffers, isWidened ? FindingSeverity.Error : FindingSeverity.Warning,
            $"It differs from the lock file ({kind}): {first.Subject} was {first.Was} and is {first.Now}{more}.", toolset,
            isWidened ? "It may do more, or is protected less, than was reviewed: look at diff, and take it back or have it reviewed." : "Look at diff, have it reviewed, and write it with lock.");
    }
}
