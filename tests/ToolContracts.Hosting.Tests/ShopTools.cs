using System.ComponentModel.DataAnnotations;

namespace ToolContracts.Hosting.Tests;

/// <summary>Tools that can be undone.</summary>
[Toolset("shop", Version = "1.0.0", Owner = "shop-team")]
public sealed partial class ShopTools(Lab lab)
{
    /// <summary>Orders; a method that is no tool undoes it.</summary>
    /// <param name="request">What.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("shop.order", Resource = "shelf/{request.Shelf}")]
    [Idempotent(Key = "{request.Order}", RetentionHours = 24)]
    [CompensatedBy(nameof(CancelAsync))]
#pragma warning disable TOOL1016 // The free keys of its notes are what a compensation takes over; this host is asked in the dialect of MCP only.
    private async Task<Ordered> OrderAsync(OrderRequest request, CancellationToken cancellationToken) =>
#pragma warning restore TOOL1016
        new(await lab.RunAsync(request.Order, cancellationToken), 42, [new Line("sku-1", 2)]);

    private async Task<string> CancelAsync(
        string receipt, List<Line> lines, Dictionary<string, Line> notes, long pieces, ToolCallContext context, int days = 7, CancellationToken cancellationToken = default) =>
        await lab.RunAsync(
            $"cancel {receipt} {string.Join(',', lines)} {string.Join(',', notes.Select(static note => note.Key + note.Value))} {pieces} {days} {context.IdempotencyKey?.Length}",
            cancellationToken);

    /// <summary>Rings, which no key makes once; a tool undoes it.</summary>
    /// <param name="note">What for.</param>
    /// <param name="volume">How loud.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("shop.ring", Resource = "bell/main")]
    [NotIdempotent("Each ring is another one.")]
    [CompensatedBy(nameof(SilenceAsync))]
    private Task<string> RingAsync(string note, decimal volume = 2.50m, CancellationToken cancellationToken = default) => lab.RunAsync(note, cancellationToken);

    /// <summary>Silences the bell.</summary>
    /// <param name="note">What it rang for.</param>
    /// <param name="volume">How loud.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("shop.silence", Resource = "bell/main")]
    [RequiresApproval("keeper", Summary = "Silence {note} {volume}")]
    [NotIdempotent("Each silence is another one.")]
    private Task<string> SilenceAsync(string note, [Range(0, 10)] decimal volume, CancellationToken cancellationToken) =>
        lab.RunAsync(FormattableString.Invariant($"silence {note} {volume}"), cancellationToken);
}

public sealed record OrderRequest(string Order, string Shelf = "s1", long Pieces = 1, Dictionary<string, Line>? Other = null)
{
    public Dictionary<string, Line> Notes { get; init; } = new() { ["k"] = new Line("n", 1) };
}

public sealed record Ordered(string Receipt, int Number, List<Line> Lines);

public sealed record Line(string Sku, int Count);
