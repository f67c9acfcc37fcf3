namespace ToolContracts.Hosting.Tests;

/// <summary>Tools that need an approval, whose plans a test can change, hold and fail.</summary>
[Toolset("vault", Version = "1.0.0", Owner = "lab-team")]
public sealed partial class VaultTools(Lab lab)
{
    /// <summary>Opens a box.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("vault.open", Resource = "box/{request.Box}")]
    [RequiresApproval("keeper", Preview = nameof(PreviewOpenAsync), ExpiresMinutes = 60)]
    [NotIdempotent("A box that was opened twice was opened twice.")]
    [Limits(TimeoutSeconds = 7, MaxResultBytes = 256, MaxConcurrency = 10_000, CallsPerMinute = 100_000)]
    private Task<string> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => lab.RunAsync(request.Order, cancellationToken);

    private async Task<OpenPlan> PreviewOpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
        new(request.Box, await lab.RunAsync("plan of " + request.Order, cancellationToken));

    /// <summary>Empties a box once for each order.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("vault.open", Resource = "box/{request.Box}")]
    [RequiresApproval("keeper", Summary = "Empty box {request.Box} for {request.Order}")]
    [Idempotent(Key = "{request.Order}")]
    [Limits(TimeoutSeconds = 7)]
    private Task<string> EmptyAsync(OpenRequest request, CancellationToken cancellationToken) => lab.RunAsync(request.Order, cancellationToken);

    /// <summary>Dusts a box.</summary>
    /// <param name="box">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("vault.dust", Resource = "box/{box}")]
    [RequiresApproval("keeper", Summary = "Dust box {box}")]
    [Idempotent]
    private Task<string> DustAsync(string box, CancellationToken cancellationToken) => lab.RunAsync(box, cancellationToken);

    /// <summary>Looks into the vault.</summary>
    /// <param name="order">For which order.</param>
    /// <param name="region">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresApproval("keeper", Summary = "Look for {order}")]
    [Limits(TimeoutSeconds = 7, MaxResultBytes = 256)]
    private async Task<string> LookAsync(string order, [FromCaller("region")] string? region, CancellationToken cancellationToken) =>
        await lab.RunAsync(order, cancellationToken) + region;

    /// <summary>Shows what nobody sees.</summary>
    /// <param name="order">For which order.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresApproval("keeper", Preview = nameof(Nothing))]
    private string Blind(string order) => lab.Count(order);

    /// <summary>Counts what it is given.</summary>
    /// <param name="orders">What to count.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresApproval("keeper", Preview = nameof(Sorted))]
    private int CountAll(List<string> orders) => orders.Count + lab.Count(orders[0]).Length;

    private static List<string> Sorted(List<string> orders)
    {
        orders.Sort(StringComparer.Ordinal);
        return orders;
    }

    private static string? Nothing(string order) => order.Length > 100 ? order : null;
}

public sealed record OpenRequest(string Order, string Box = "b1");

public sealed record OpenPlan(string Box, string Found);
