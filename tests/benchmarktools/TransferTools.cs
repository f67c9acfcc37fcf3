using System.ComponentModel.DataAnnotations;

namespace ToolContracts.BenchmarkTools;

/// <summary>Shape T2: one record of six members in, one of three out.</summary>
[Toolset("payments", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class TransferTools
{
    /// <summary>Transfers an amount.</summary>
    /// <param name="request">Who pays whom, how much, under which reference.</param>
    [Tool]
    [Limits(CallsPerMinute = 100_000)]
    private static Receipt Transfer(TransferRequest request) => Work.Transfer(request);

    /// <summary>Transfers an amount once for each reference.</summary>
    /// <param name="request">Who pays whom, how much, under which reference.</param>
    [Tool]
    [Idempotent(Key = "{request.Reference}")]
    [Limits(CallsPerMinute = 100_000)]
    private static Receipt TransferOnce(TransferRequest request) => Work.Transfer(request);
}

public sealed record TransferRequest(
    [StringLength(34, MinimumLength = 5)] string From,
    [StringLength(34, MinimumLength = 5)] string To,
    [Range(typeof(decimal), "0.01", "100000")] decimal Amount,
    Currency Currency,
    [StringLength(35)] string Reference,
    bool Urgent = false);

public enum Currency
{
    EUR,
    USD,
    GBP,
}

public sealed record Receipt(string Id, decimal Amount, bool Accepted);
