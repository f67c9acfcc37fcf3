using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bank.Accounts;
using Bank.Books;
using ToolContracts;

namespace Bank.Payments;

[Toolset("payments", Version = "2.0.0", Owner = "payments-team")]
public sealed partial class PaymentTools(BankBooks books, HttpClient http)
{
    /// <summary>Sends money from an account of the caller's tenant, at once.</summary>
    /// <param name="request">Who pays whom, how much, under which reference.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("payments.transfer", Resource = "account/{request.From}")]
    [RequiresApproval("treasury", Preview = nameof(PlanTransfer), ExpiresMinutes = 480)]
    [Idempotent(Key = "{request.Reference}")]
    [Limits(TimeoutSeconds = 10, CallsPerMinute = 30, MaxConcurrency = 4)]
    [Budget("eur", "{request.Amount}")]
    [return: ConfidentialData]
    private Receipt Transfer(TransferRequest request, [FromCaller] string tenant)
    {
        if (Balance(request.From, tenant) < request.Amount)
        {
            throw new ToolFailedException("insufficient-funds", ToolFailure.NotStarted);
        }

        var cents = Money.Cents(request.Amount);
        books.Write(
            ("UPDATE account SET balance = balance - $3 WHERE tenant = $1 AND iban = $2", [tenant, request.From, cents]),
            ("UPDATE account SET balance = balance + $3 WHERE tenant = $1 AND iban = $2", [tenant, request.To, cents]),
            ("INSERT INTO transfer (tenant, reference, sender, recipient, amount, state) VALUES ($1, $2, $3, $4, $5, 'sent')", [tenant, request.Reference, request.From, request.To, cents]));
        return new Receipt(request.Reference, request.Amount, Balance(request.From, tenant));
    }

    /// <summary>Arranges a payment for a later day. It can be cancelled until then.</summary>
    /// <param name="request">Who pays whom, how much, when, under which reference.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible, Impact = Impact.Financial)]
    [RequiresPermission("payments.schedule", Resource = "account/{request.From}")]
    [ApprovalExempt("Nothing leaves the account before the day, and until then it can be cancelled.")]
    [Idempotent(Key = "{request.Reference}")]
    [CompensatedBy(nameof(CancelScheduled))]
    [Budget("eur", "{request.Amount}")]
    private Scheduled Schedule(ScheduleRequest request, [FromCaller] string tenant)
    {
        books.Write((
            "INSERT INTO scheduled (tenant, reference, sender, recipient, amount, day, state) VALUES ($1, $2, $3, $4, $5, $6, 'arranged')",
            [tenant, request.Reference, request.From, request.To, Money.Cents(request.Amount), request.Day.ToString("O", CultureInfo.InvariantCulture)]));
        return new Scheduled(request.Day, "arranged");
    }

    /// <summary>Cancels a payment that was arranged for a later day.</summary>
    /// <param name="reference">Its reference.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("payments.cancel", Resource = "payment/{reference}")]
    [Idempotent]
    private void CancelScheduled([RegularExpression("[A-Z0-9-]{1,24}")] string reference, [FromCaller] string tenant)
    {
        if (books.Write(("UPDATE scheduled SET state = 'cancelled' WHERE tenant = $1 AND reference = $2", [tenant, reference])) == 0)
        {
            throw new ToolFailedException("no-such-payment", ToolFailure.NotStarted);
        }
    }

    /// <summary>Asks the exchange office what a euro costs in another currency today.</summary>
    /// <param name="currency">The other currency.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("payments.rates", Resource = "currency/{currency}")]
    [Egress("rates.bank.example")]
    private async Task<decimal> ExchangeRateAsync(Currency currency, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync(new Uri($"https://rates.bank.example/eur/{currency}"), cancellationToken);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            ? rate : throw new ToolFailedException("no-rate", ToolFailure.Final);
    }

    // What the treasury sees, and what its approval binds: once a balance has moved, the call waits again.
    private TransferPlan PlanTransfer(TransferRequest request, [FromCaller] string tenant)
    {
        var from = Balance(request.From, tenant);
        var to = Balance(request.To, tenant);
        return new TransferPlan(
            new BalanceChange(request.From, from, from - request.Amount), new BalanceChange(request.To, to, to + request.Amount),
            from - request.Amount < 1000m ? ["Less than 1,000 euros stay on the account."] : []);
    }

    private decimal Balance(string iban, string tenant) => books.Read(
        "SELECT balance FROM account WHERE tenant = $1 AND iban = $2 AND is_open = 1", static row => Money.Euros(row.GetInt64(0)), tenant, iban) is [var balance]
        ? balance : throw new ToolFailedException("no-such-account", ToolFailure.NotStarted);
}

public enum Currency
{
    USD,
    GBP,
    CHF,
    JPY,
}

public sealed record TransferRequest(
    [RegularExpression(Iban.Pattern)] string From,
    [RegularExpression(Iban.Pattern)] string To,
    [Range(0.01, 100_000)] decimal Amount,
    [RegularExpression("[A-Z0-9-]{1,24}")] string Reference,
    [StringLength(2000)] string? Text = null,
    Speed? Speed = null);

public enum Speed
{
    Standard,
    Instant,
}

public sealed record BalanceChange(string Account, decimal BalanceBefore, decimal BalanceAfter);

public sealed record TransferPlan(BalanceChange From, BalanceChange To, IReadOnlyList<string> Warnings);

public sealed record Receipt(string Reference, decimal Amount, [ConfidentialData] decimal BalanceLeft);

public sealed record ScheduleRequest(
    [RegularExpression(Iban.Pattern)] string From,
    [RegularExpression(Iban.Pattern)] string To,
    [Range(0.01, 10_000)] decimal Amount,
    DateOnly Day,
    [RegularExpression("[A-Z0-9-]{1,24}")] string Reference);

public sealed record Scheduled(DateOnly Day, string State);
