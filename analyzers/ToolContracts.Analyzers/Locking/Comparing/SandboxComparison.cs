using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Compares the isolated process: whether there is one, what it may use, and whether it has a network.</summary>
internal sealed class SandboxComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    public void Compare()
    {
        var (was, now) = (Facts.Object(locked, LockNames.Sandbox), Facts.Object(code, LockNames.Sandbox));
        if (was is null != now is null)
        {
            changes.Add(
                now is null ? ChangeKind.Widened : ChangeKind.Additive, "its sandbox", was is null ? "not there" : "there", now is null ? "not there" : "there",
                changes.At(LockNames.Sandbox));
        }
        else if (was is not null && now is not null)
        {
            CompareNumber(was, now, LockNames.MemoryMegabytes, "the megabytes of its sandbox");
            CompareNumber(was, now, LockNames.CpuSeconds, "the processor seconds of its sandbox");
            var (before, after) = (Facts.Flag(was, LockNames.Network), Facts.Flag(now, LockNames.Network));
            if (before != after)
            {
                changes.Add(
                    after ? ChangeKind.Widened : ChangeKind.Additive, "the network of its sandbox", before ? "open" : "closed", after ? "open" : "closed",
                    changes.At(LockNames.Sandbox, LockNames.Network));
            }
        }
    }

    // Unset leaves it to the host, which may give any.
    private void CompareNumber(JsonObject was, JsonObject now, string name, string subject)
    {
        var (before, after) = (Facts.Number(was, name), Facts.Number(now, name));
        if (before != after)
        {
            changes.Add(
                after is null || after > before ? ChangeKind.Widened : ChangeKind.Additive, subject, Facts.Show(before), Facts.Show(after),
                changes.At(LockNames.Sandbox, name));
        }
    }
}
