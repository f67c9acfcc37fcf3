using ToolContracts.Shared.Templates;

namespace ToolContracts.Shared.Faults;

/// <summary>Why an approver would not see the concrete change.</summary>
internal enum ApprovalDisplayFault
{
    /// <summary>A required argument may not be named in a Summary, so a Preview is needed.</summary>
    CannotShow,

    /// <summary>There is neither Preview nor Summary.</summary>
    ShowsNothing,

    /// <summary>The Summary leaves out required arguments.</summary>
    LeavesOut,
}

/// <summary>Decides rule TOOL1005.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Unnameable">Required arguments that no Summary may name.</param>
/// <param name="LeftOut">Required arguments that the Summary leaves out.</param>
internal sealed record ApprovalDisplay(ApprovalDisplayFault Fault, ImmutableArray<string> Unnameable, ImmutableArray<string> LeftOut)
{
    /// <summary>
    /// What is wrong with what an approver is shown; null where nothing is, where no approval is required, and where a Preview is named (one
    /// that does not fit is TOOL1012's, and nothing more is asked then). A misspelt hole is TOOL1006's: one fault, not two.
    /// </summary>
    public static ApprovalDisplay? FaultOf(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (tool.Approval is not { } approval || !approval.IsWhole() || approval.Text("Preview") is not null)
        {
            return null;
        }

        var summary = tool.Templates.FirstOrDefault(static template => template.Written.Use == TemplateUse.Summary);
        var isEmpty = string.IsNullOrWhiteSpace(summary?.Written.Text);
        if (!isEmpty && !summary!.IsSound)
        {
            return null;
        }

        var coverage = SummaryCoverage.Of(tool, summary?.Template ?? Template.Parse(""), cancellationToken);
        ApprovalDisplayFault? fault = !coverage.Unnameable.IsEmpty ? ApprovalDisplayFault.CannotShow
            : isEmpty ? ApprovalDisplayFault.ShowsNothing
            : !coverage.LeftOut.IsEmpty ? ApprovalDisplayFault.LeavesOut : null;
        return fault is { } found ? new ApprovalDisplay(found, coverage.Unnameable, coverage.LeftOut) : null;
    }
}
