using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>
/// Compares what a tool may do and what protects it. What is wider, less protected, or cannot be compared widens; what is narrower is additive.
/// </summary>
internal sealed class AuthorityComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    public void Compare()
    {
        CompareEffect();
        CompareImpact();
        new PermissionComparison(locked, code, changes).Compare();
        new ApprovalComparison(locked, code, changes).Compare();
        new IdempotencyComparison(locked, code, changes).Compare();
        CompareCompensation();
        CompareLimits();
        new BudgetComparison(locked, code, changes).Compare();
        new EgressComparison(locked, code, changes).Compare();
        new SandboxComparison(locked, code, changes).Compare();
        CompareCeiling();
        CompareRoot();
        CompareCaller();
    }

    private void CompareEffect()
    {
        var (was, now) = (Effect(locked), Effect(code));
        if (was != now)
        {
            // To None: the host then keeps no intent before the effect and takes a failure for harmless.
            var kind = now > was || now == SideEffectValue.None ? ChangeKind.Widened : ChangeKind.Additive;
            changes.Add(kind, "its side effect", was.ToString(), now.ToString(), changes.At(LockNames.Effect));
        }
    }

    private void CompareImpact()
    {
        var (was, now) = (Facts.Items(locked, LockNames.Impact), Facts.Items(code, LockNames.Impact));
        foreach (var impact in Facts.Without(now, was))
        {
            changes.Add(ChangeKind.Widened, $"the impact {Facts.Text(impact)}", "not there", "there", changes.Item(impact, LockNames.Impact));
        }

        foreach (var impact in Facts.Without(was, now))
        {
            changes.Add(ChangeKind.Additive, $"the impact {Facts.Text(impact)}", "there", "not there", changes.Item(impact, LockNames.Impact));
        }
    }

    private void CompareCompensation()
    {
        var (was, now) = (Facts.Text(locked, LockNames.CompensatedBy), Facts.Text(code, LockNames.CompensatedBy));
        if (was != now)
        {
            changes.Add(
                was is null ? ChangeKind.Additive : ChangeKind.Widened, "its compensation", Facts.Show(was), Facts.Show(now), changes.At(LockNames.CompensatedBy));
        }
    }

    private void CompareLimits()
    {
        foreach (var limit in LockFormat.Tool.Single(static shape => shape.Name == LockNames.Limits).Members)
        {
            var (was, now) = (Facts.Number(Facts.Object(locked, LockNames.Limits), limit.Name), Facts.Number(Facts.Object(code, LockNames.Limits), limit.Name));
            if (was != now)
            {
                changes.Add(
                    now > was || now is null ? ChangeKind.Widened : ChangeKind.Additive,
                    $"the limit {limit.Name}", Facts.Show(was), Facts.Show(now), changes.At(LockNames.Limits, limit.Name));
            }
        }
    }

    private void CompareCeiling()
    {
        var (was, now) = (Ceiling(locked), Ceiling(code));
        if (was != now)
        {
            // Personal and Confidential rank alike and let other data out.
            changes.Add(
                now.Rank() >= was.Rank() ? ChangeKind.Widened : ChangeKind.Additive,
                "the ceiling of its result", was.ToString(), now.ToString(), changes.At(LockNames.ResultCeiling));
        }
    }

    private void CompareRoot()
    {
        var (was, now) = (Facts.Flag(locked, LockNames.NeedsRoot), Facts.Flag(code, LockNames.NeedsRoot));
        if (was != now)
        {
            changes.Add(
                was ? ChangeKind.Widened : ChangeKind.Additive, "a path that is held below a root",
                was ? "taken" : "not taken", now ? "taken" : "not taken", changes.At(LockNames.NeedsRoot));
        }
    }

    private void CompareCaller()
    {
        var (was, now) = (Facts.Items(locked, LockNames.FromCaller), Facts.Items(code, LockNames.FromCaller));
        foreach (var part in Facts.Without(was, now))
        {
            changes.Add(ChangeKind.Widened, $"{Facts.Text(part)} of the caller", "filled in by the host", "not", changes.Item(part, LockNames.FromCaller));
        }

        foreach (var part in Facts.Without(now, was))
        {
            changes.Add(ChangeKind.Additive, $"{Facts.Text(part)} of the caller", "not filled in", "filled in by the host", changes.Item(part, LockNames.FromCaller));
        }
    }

    private static SideEffectValue Effect(JsonObject tool) => (SideEffectValue)Enum.Parse(typeof(SideEffectValue), Facts.Text(tool, LockNames.Effect)!);

    private static DataClassValue Ceiling(JsonObject tool) => (DataClassValue)Enum.Parse(typeof(DataClassValue), Facts.Text(tool, LockNames.ResultCeiling)!);
}
