using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes what an approval binds beside the arguments: the plan, and the claims that fill parameters; and the question to an approver in code.</summary>
internal static class PlanEmitter
{
    private const string Approvals = "global::ToolContracts.Approvals.";

    public static void Emit(SourceWriter writer, ShapeNames names, ToolsetModel toolset, ToolModel tool)
    {
        if (tool.Approval is not { } approval)
        {
            return;
        }

        Claims(writer, tool);
        writer.Blank();
        Plan(writer, names, toolset, tool, approval);
        writer.Blank();
        Approver(writer, toolset, approval);
    }

    private static void Claims(SourceWriter writer, ToolModel tool)
    {
        var claims = tool.Parameters.Where(static parameter => parameter.CallerPart == CallerPart.Claim).Select(static parameter => parameter.Claim!)
            .Distinct(StringComparer.Ordinal).OrderBy(static claim => claim, StringComparer.Ordinal).ToArray();
        if (claims.Length == 0)
        {
            return;
        }

        writer.Blank();
        using (writer.Braces($"protected override void WriteClaims(global::ToolContracts.Caller caller, {ShapeCode.Runtime}CanonicalWriter writer)"))
        {
            for (var i = 0; i < claims.Length; i++)
            {
                var known = "claim" + ShapeCode.Number(i);
                writer.Lines($"writer.Raw({Literals.Utf8((i == 0 ? "{" : ",") + CanonicalEmitter.Quote(claims[i]) + ":")});")
                    .Lines($"if ({ShapeCode.Runtime}ToolInvocation.Claim(caller, {Literals.Text(claims[i])}) is {{ }} {known}) {{ writer.Text({known}); }} else {{ writer.Null(); }}");
            }

            writer.Lines("writer.Raw(\"}\"u8);");
        }
    }

    private static void Plan(SourceWriter writer, ShapeNames names, ToolsetModel toolset, ToolModel tool, ApprovalStubModel approval)
    {
        var isAsync = approval.Preview?.Form.IsAwaited() == true;
        using (writer.Braces(
            $"protected override {(isAsync ? "async " : "")}global::System.Threading.Tasks.ValueTask<object?> WritePlanAsync({toolset.ClrType} toolset, {InvocationEmitter.Arguments} arguments, {ShapeCode.Runtime}ToolInvocation invocation)"))
        {
            if (approval.Preview is { } preview)
            {
                var arguments = preview.Arguments.Select(name => name.Length == 0
                    ? "invocation.CancellationToken"
                    : InvocationEmitter.Argument(tool.Parameters.First(parameter => parameter.Name == name)));
                var call = $"{(preview.IsStatic ? toolset.ClrType : "toolset")}.{preview.MethodName}({string.Join(", ", arguments)})";
                writer.Lines(isAsync ? $"var result = await {call}.ConfigureAwait(false);" : $"var result = {call};").Lines("var writer = invocation.Result;");
                new ValueWriteEmitter(names, WriteUse.Show).Emit(writer, preview.Plan, Constraints.None, "result");
                writer.Lines(isAsync ? "return result;" : "return new global::System.Threading.Tasks.ValueTask<object?>(result);");
                return;
            }

            writer.Lines($"var writer = new {ShapeCode.Runtime}SummaryWriter();");
            TemplateEmitter.Parts(writer, names, tool, approval.Summary!);
            writer.Lines("return writer.EndAsync(invocation);");
        }
    }

    private static void Approver(SourceWriter writer, ToolsetModel toolset, ApprovalStubModel approval)
    {
        var proposal = $"{toolset.ClrType}.{approval.ProposalName}";
        using (writer.Braces($"protected override {ShapeCode.Runtime}CodeApproval? FindApprover(global::System.IServiceProvider services, {Approvals}Proposal proposal, {InvocationEmitter.Arguments} arguments, object? plan)"))
        {
            using (writer.Braces(
                $"return {ShapeCode.Runtime}CodeApproval.Find<{toolset.ClrType}.{approval.ApproverName}, {proposal}>(services, () => new {proposal}", "});"))
            {
                writer.Lines($"""
                    Id = proposal.Id,
                    Digest = proposal.Digest,
                    Requester = proposal.Content.Requester,
                    Resources = proposal.Content.Resources,
                    ExpiresAt = proposal.ExpiresAt,
                    Plan = ({approval.PlanType})plan!,
                    """);
                using (writer.Braces($"Arguments = new {toolset.ClrType}.{approval.ArgumentsName}", "},"))
                {
                    foreach (var member in approval.Members)
                    {
                        writer.Lines($"{member.Name} = arguments.{member.Parameter},");
                    }
                }
            }
        }
    }
}
