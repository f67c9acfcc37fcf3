using ToolContracts.Reconciliation;

namespace ToolContracts.Campaign;

/// <summary>Finds out by the effects themselves. A host that is dead has none on their way, so what is not there never happened.</summary>
internal sealed class EffectReconciler(EffectFolder effects) : CampaignTools.IPayReconciler, CampaignTools.IShipReconciler, CampaignTools.IRingReconciler
{
    public ValueTask<Finding<string>> FindOutAsync(UnknownCall call, CancellationToken cancellationToken) => new(
        effects.Find(call.CallId) is { } effect
            ? new Finding<string>.Completed(Effect.Receipt(effect.Tool, effect.Order, call.CallId))
            : new Finding<string>.NotStarted());
}
