namespace ToolContracts.Shared.Faults;

/// <summary>What is wrong with the approval of a tool.</summary>
internal enum ApprovalFault
{
    /// <summary>It names no role, so nobody could approve.</summary>
    NoRole,

    /// <summary>An exemption gives no reason.</summary>
    NoReason,

    /// <summary>It has an impact, and neither an approval nor an exemption.</summary>
    MissingForImpact,

    /// <summary>It is irreversible, and has neither an approval nor an exemption.</summary>
    MissingForIrreversible,
}

/// <summary>Decides rule TOOL1004.</summary>
internal static class ApprovalFaults
{
    public static IEnumerable<ApprovalFault> Of(ToolDeclaration tool)
    {
        if (tool.Approval?.IsBlank(0) == true)
        {
            yield return ApprovalFault.NoRole;
        }

        if (tool.ApprovalExempt?.IsBlank(0) == true)
        {
            yield return ApprovalFault.NoReason;
        }

        if (tool is not { HasEffect: true, Approval: null, ApprovalExempt: null })
        {
            yield break;
        }

        if (tool.Impact != 0)
        {
            yield return ApprovalFault.MissingForImpact;
        }
        else if (tool.SideEffect == SideEffectValue.Irreversible)
        {
            yield return ApprovalFault.MissingForIrreversible;
        }
    }
}
