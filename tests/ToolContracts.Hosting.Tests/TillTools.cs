namespace ToolContracts.Hosting.Tests;

/// <summary>Tools that cost something, and of which a host may not know how they ended.</summary>
[Toolset("till", Version = "1.0.0", Owner = "till-team")]
public sealed partial class TillTools(Lab lab)
{
    /// <summary>Pays.</summary>
    /// <param name="request">What and to whom.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("till.pay", Resource = "payee/{request.Payee}")]
    [Idempotent(Key = "{request.Order}")]
    [Budget("eur", "{request.Amount}")]
    [Budget("eur", "{request.Fee}")]
    [Budget("payments", "1")]
    [Limits(TimeoutSeconds = 7)]
    private async Task<Paid> PayAsync(Payment request, CancellationToken cancellationToken) =>
        new(await lab.RunAsync(request.Order, cancellationToken), request.Amount);

    /// <summary>Searches a paid register.</summary>
    /// <param name="words">What for.</param>
    /// <param name="units">What it may cost.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Budget("units", "{units}")]
    [Limits(TimeoutSeconds = 7)]
    private Task<string> SearchAsync(string words, double? units, CancellationToken cancellationToken) => lab.RunAsync(words, cancellationToken);

    /// <summary>Rings, each time anew.</summary>
    /// <param name="note">What for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("till.ring", Resource = "bell/main")]
    [NotIdempotent("Each ring is another one.")]
    private async Task RingAsync(string note, CancellationToken cancellationToken) => await lab.RunAsync(note, cancellationToken);
}

public sealed record Payment(string Order, string Payee, decimal Amount, int Fee = 0);

public sealed record Paid(string Receipt, decimal Amount);
