// rule: TOOL2007
// construct: declaration, record
// about: The plan has the account's name in it.
using Microsoft.Extensions.Configuration;

[Toolset("transfers", Owner = "treasury-team")]
internal sealed partial class TransferTools(IConfiguration configuration, List<string> book)
{
    /// <summary>Books a payment to a supplier.</summary>
    /// <param name="invoice">The invoice's number.</param>
    /// <param name="amount">Euros.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("transfers.book", Resource = "invoice/{invoice}")]
    [RequiresApproval("treasury", Preview = nameof(Plan))]
    [Idempotent(Key = "{invoice}")]
    private void Book(int invoice, decimal amount) => book.Add($"{invoice}: {amount}");

    private BookingPlan Plan(int invoice, decimal amount)
    {
        var account = configuration["Bank:Account"] ?? "";
        var password = configuration["Bank:Password"] ?? "";
        return new BookingPlan(invoice, amount, password.Length == 0 ? "nobody is logged in" : account);
    }
}

internal sealed record BookingPlan(int Invoice, decimal Amount, string From);
