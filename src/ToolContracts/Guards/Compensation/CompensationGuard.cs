using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.Compensation;

/// <summary>Keeps the arguments of a call that can be undone, with its result and as long.</summary>
internal sealed class CompensationGuard : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.Compensation;

    public override GuardStage Stage => GuardStage.Headroom;

    public override ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken) => default;

    public override Claim Join(GuardedCall call, Claim claim) => claim with { KeptArguments = call.Arguments };
}
