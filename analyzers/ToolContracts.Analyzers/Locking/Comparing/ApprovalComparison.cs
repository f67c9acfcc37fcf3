using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Compares who approves, what is shown for it, for how long it waits, and the exemption from it.</summary>
internal sealed class ApprovalComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    public void Compare()
    {
        var (was, now) = (Facts.Object(locked, LockNames.Approval), Facts.Object(code, LockNames.Approval));
        if (was is null != now is null)
        {
            changes.Add(
                now is null ? ChangeKind.Widened : ChangeKind.Additive, "its approval",
                was is null ? "not required" : $"required of {Facts.Show(Facts.Text(was, LockNames.Role))}",
                now is null ? "not required" : $"required of {Facts.Show(Facts.Text(now, LockNames.Role))}", changes.At(LockNames.Approval));
        }
        else if (was is not null && now is not null)
        {
            CompareText(was, now, LockNames.Role, "the role that approves");
            CompareText(was, now, LockNames.Preview, "the preview of its approval");
            CompareText(was, now, LockNames.Summary, "the summary of its approval");
            var (before, after) = (Facts.Number(was, LockNames.ExpiresMinutes), Facts.Number(now, LockNames.ExpiresMinutes));
            if (before != after)
            {
                changes.Add(
                    after > before ? ChangeKind.Widened : ChangeKind.Additive, "the minutes for which an approval waits",
                    Facts.Show(before), Facts.Show(after), changes.At(LockNames.Approval, LockNames.ExpiresMinutes));
            }
        }

        var (reason, reasonNow) = (Facts.Text(locked, LockNames.ApprovalExempt), Facts.Text(code, LockNames.ApprovalExempt));
        if (reason != reasonNow)
        {
            changes.Add(
                reason is null ? ChangeKind.Widened : ChangeKind.Additive, "its exemption from approval",
                Facts.Show(reason), Facts.Show(reasonNow), changes.At(LockNames.ApprovalExempt));
        }
    }

    private void CompareText(JsonObject was, JsonObject now, string name, string subject)
    {
        if (Facts.Text(was, name) != Facts.Text(now, name))
        {
            // What another preview or summary shows, nobody can tell from its name.
            changes.Add(ChangeKind.Widened, subject, Facts.Show(Facts.Text(was, name)), Facts.Show(Facts.Text(now, name)), changes.At(LockNames.Approval, name));
        }
    }
}
