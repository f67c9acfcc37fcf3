namespace ToolContracts.Campaign;

/// <summary>Tools with an effect outside that can be counted. Each dies before or after it where the plan says so.</summary>
[Toolset("campaign", Version = "1.0.0", Owner = "tests")]
public sealed partial class CampaignTools(EffectFolder effects, Killer killer)
{
    /// <summary>Pays an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="amount">What it costs.</param>
    /// <param name="context">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("campaign.pay", Resource = "order/{order}")]
    [RequiresApproval("treasury", Summary = "Pay {amount} for {order}")]
    [Idempotent(Key = "{order}")]
    [Budget("eur", "{amount}")]
    [Limits(MaxConcurrency = 1000, CallsPerMinute = 100_000)]
    private string Pay(int order, int amount, ToolCallContext context) => Act("pay", order, amount, context);

    /// <summary>Ships an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="context">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("campaign.ship", Resource = "order/{order}")]
    [Idempotent(Key = "{order}")]
    [Limits(MaxConcurrency = 1000, CallsPerMinute = 100_000)]
    private string Ship(int order, ToolCallContext context) => Act("ship", order, 0, context);

    /// <summary>Rings for an order, each time anew.</summary>
    /// <param name="order">The order.</param>
    /// <param name="context">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("campaign.ring", Resource = "order/{order}")]
    [RequiresApproval("treasury", Summary = "Ring for {order}")]
    [NotIdempotent("Each ring is another one.")]
    [Limits(MaxConcurrency = 1000, CallsPerMinute = 100_000)]
    private string Ring(int order, ToolCallContext context) => Act("ring", order, 0, context);

    private string Act(string tool, int order, int amount, ToolCallContext context)
    {
        killer.At(KillPoint.BeforeEffect);
        effects.Add(new Effect(tool, order, amount, context.CallId));
        killer.At(KillPoint.AfterEffect);
        return Effect.Receipt(tool, order, context.CallId);
    }
}
