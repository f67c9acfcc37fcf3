using ToolContracts.Generators.Model;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes, nested in the toolset, the types by which a host can decide in code over one tool's calls.</summary>
internal static class ApprovalStubEmitter
{
    private const string Approvals = "global::ToolContracts.Approvals.";

    public static void Emit(SourceWriter writer, ToolsetModel toolset, ToolModel tool)
    {
        if (tool.Approval is not { } approval)
        {
            return;
        }

        var name = $"{toolset.Name}_{tool.Name}";
        writer.Blank().Lines($"/// <summary>A call of <c>{name}</c> that waits for an approval.</summary>");
        using (writer.Braces($"{approval.Accessibility} sealed record {approval.ProposalName} : {Approvals}ToolProposal<{approval.PlanType}>"))
        {
            writer.Lines($$"""
                /// <summary>The bound arguments.</summary>
                public required {{toolset.ClrType}}.{{approval.ArgumentsName}} Arguments { get; init; }
                """);
        }

        writer.Blank().Lines($"/// <summary>The bound arguments of <c>{name}</c>.</summary>");
        using (writer.Braces($"{approval.Accessibility} sealed record {approval.ArgumentsName}"))
        {
            for (var i = 0; i < approval.Members.Count; i++)
            {
                var member = approval.Members[i];
                writer.Lines((i == 0 ? "" : "\n") + $$"""
                    /// <summary>The argument <c>{{member.Parameter.TrimStart('@')}}</c>.</summary>
                    public required {{member.ClrType}} {{member.Name}} { get; init; }
                    """);
            }
        }

        writer.Blank().Lines($"/// <summary>Decides in code over the calls of <c>{name}</c> that wait. A host registers its implementation with its services under this interface.</summary>");
        using (writer.Braces($"{approval.Accessibility} interface {approval.ApproverName} : {Approvals}IToolApprover<{toolset.ClrType}.{approval.ProposalName}>"))
        {
        }
    }
}
