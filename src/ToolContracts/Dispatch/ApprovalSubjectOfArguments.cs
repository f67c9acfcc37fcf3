using System.Buffers;
using ToolContracts.Approvals;
using ToolContracts.CompilerServices;
using ToolContracts.Results;

namespace ToolContracts.Dispatch;

/// <summary>A bound call that needs an approval.</summary>
/// <param name="call">The call.</param>
/// <param name="tool">The generated half of its tool.</param>
/// <param name="arguments">The bound arguments.</param>
/// <param name="canonical">Their canonical form.</param>
/// <param name="raw">The call as it came.</param>
/// <param name="plan">Runs the Preview, or writes the Summary.</param>
internal sealed class ApprovalSubject<TToolset, TArguments>(
    GuardedCall call, GeneratedTool<TToolset, TArguments> tool, TArguments arguments, byte[] canonical, ToolCall raw,
    Func<TArguments, ValueTask<(Ending Ending, object? Plan)>> plan)
    : ApprovalSubject(new ProposalContent
    {
        Tool = call.Contract.FullName,
        ContractHash = call.Contract.Hash,
        Arguments = canonical,
        Claims = Claims(tool, call.Caller),
        Plan = default,
        Resources = call.Resources,
        Requester = call.Caller,
    }, raw)
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    private object? _plan;

    public override async ValueTask<Refusal?> PlanAsync()
    {
        (var ending, _plan) = await plan(arguments).ConfigureAwait(false);
        switch (ending)
        {
            // JSON null shows nothing.
            case Ending.Returned { Result: { IsEmpty: false } bytes } when !bytes.Span.SequenceEqual("null"u8):
                Content = Content with { Plan = bytes };
                return null;
            case Ending.Leaked leaked:
                return new Refusal(
                    new ToolOutcome.Failed(call.CallId, ResultDelivery.Withheld, MayRetry: false), "preview: " + ResultDelivery.Reason(leaked.Canary));
            case Ending.Cancelled { By: CancelledBy.Caller or CancelledBy.KillSwitch } or Ending.CallerLacks:
                var (outcome, reason) = EndingAnswers.OfRead(call, ending);
                return new Refusal(outcome, "preview: " + reason);
            default:
                return new Refusal(new ToolOutcome.Failed(call.CallId, "preview-failed", MayRetry: true), "preview: " + Describe(ending));
        }
    }

    public override CodeApproval? FindApprover(IServiceProvider services, Proposal proposal) => tool.FindApprover(services, proposal, arguments, _plan);

    public override bool IsUnchanged()
    {
        var buffer = new ArrayBufferWriter<byte>(Content.Arguments.Length + 1);
        tool.WriteArguments(in arguments, new CanonicalWriter(buffer));
        return buffer.WrittenSpan.SequenceEqual(Content.Arguments.Span);
    }

    private static byte[] Claims(GeneratedTool<TToolset, TArguments> tool, Caller caller)
    {
        var buffer = new ArrayBufferWriter<byte>(2);
        tool.WriteClaims(caller, new CanonicalWriter(buffer));
        return buffer.WrittenSpan.ToArray();
    }

    private static string Describe(Ending ending) => ending switch
    {
        Ending.Withheld withheld => withheld.Reason,
        Ending.Threw threw => "exception " + threw.ExceptionType,
        Ending.Cancelled => "deadline",
        Ending.Returned => "it shows nothing",
        _ => "it said that it failed",
    };
}
