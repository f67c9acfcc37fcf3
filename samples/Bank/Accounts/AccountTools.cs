using System.ComponentModel.DataAnnotations;
using Bank.Books;
using ToolContracts;

namespace Bank.Accounts;

[Toolset("accounts", Version = "1.2.0", Owner = "retail-banking")]
public sealed partial class AccountTools(BankBooks books)
{
    /// <summary>Lists a customer's accounts with their names.</summary>
    /// <param name="customer">The customer's number, for instance C-1001.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("accounts.read", Resource = "customer/{customer}")]
    [return: PersonalData]
    private IReadOnlyList<AccountSummary> List([RegularExpression("C-[0-9]{4}")] string customer, [FromCaller] string tenant) => books.Read(
        "SELECT iban, name, holder, is_open FROM account WHERE tenant = $1 AND customer = $2 ORDER BY iban",
        static row => new AccountSummary(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3) == 1), tenant, customer);

    /// <summary>Tells the balance of an account, in euros.</summary>
    /// <param name="iban">The account.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("accounts.balance", Resource = "account/{iban}")]
    [return: ConfidentialData]
    private decimal GetBalance([RegularExpression(Iban.Pattern)] string iban, [FromCaller] string tenant) => Account(iban, tenant).Balance;

    /// <summary>Lists the newest entries of an account.</summary>
    /// <param name="iban">The account.</param>
    /// <param name="count">How many at most; 20 where nothing is said.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("accounts.entries", Resource = "account/{iban}")]
    [Limits(CallsPerMinute = 60, MaxResultBytes = 262144)]
    [return: PersonalData]
    private IReadOnlyList<Entry> ListEntries([RegularExpression(Iban.Pattern)] string iban, [FromCaller] string tenant, [Range(1, 100)] int? count = null) => books.Read(
        "SELECT day, amount, counterparty, text FROM entry WHERE tenant = $1 AND iban = $2 ORDER BY day DESC LIMIT $3",
        static row => new Entry(DateOnly.Parse(row.GetString(0), System.Globalization.CultureInfo.InvariantCulture), Money.Euros(row.GetInt64(1)), row.GetString(2), row.GetString(3)),
        tenant, iban, count ?? 20L);

    /// <summary>Closes an account for good, and pays what is left on it to another one.</summary>
    /// <param name="request">Which account, and where the rest goes.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial | Impact.DataDeletion)]
    [RequiresPermission("accounts.close", Resource = "account/{request.Iban}")]
    [RequiresApproval("branch-manager", Preview = nameof(PlanClose), ExpiresMinutes = 720)]
    [Idempotent(Key = "close/{request.Iban}")]
    private ClosedAccount Close(CloseRequest request, [FromCaller] string tenant)
    {
        var account = Account(request.Iban, tenant);
        _ = Account(request.RestTo, tenant);
        books.Write(
            ("UPDATE account SET is_open = 0, balance = 0 WHERE tenant = $1 AND iban = $2", [tenant, request.Iban]),
            ("UPDATE account SET balance = balance + $3 WHERE tenant = $1 AND iban = $2", [tenant, request.RestTo, Money.Cents(account.Balance)]));
        return new ClosedAccount(request.Iban, request.RestTo);
    }

    // What the branch manager sees; "…Before" and "…After" are shown as a change.
    private ClosePlan PlanClose(CloseRequest request, [FromCaller] string tenant)
    {
        var (account, rest) = (Account(request.Iban, tenant), Account(request.RestTo, tenant));
        return new ClosePlan(
            new AccountChange(request.Iban, account.Name, account.Balance, 0, "open", "closed"),
            new AccountChange(request.RestTo, rest.Name, rest.Balance, rest.Balance + account.Balance, "open", "open"),
            request.Reason ?? "The holder asked for it.");
    }

    private OpenAccount Account(string iban, string tenant) => books.Read(
        "SELECT name, balance FROM account WHERE tenant = $1 AND iban = $2 AND is_open = 1",
        static row => new OpenAccount(row.GetString(0), Money.Euros(row.GetInt64(1))), tenant, iban) is [var account]
        ? account : throw new ToolFailedException("no-such-account", ToolFailure.NotStarted);

    private sealed record OpenAccount(string Name, decimal Balance);
}

public sealed record AccountSummary(string Iban, string Name, [PersonalData] string Holder, bool IsOpen);

public sealed record Entry(DateOnly Day, decimal Amount, [PersonalData] string Counterparty, [Untrusted] string Text);

public sealed record CloseRequest(
    [RegularExpression(Iban.Pattern)] string Iban, [RegularExpression(Iban.Pattern)] string RestTo, [StringLength(400)] string? Reason = null);

public sealed record AccountChange(string Account, string Name, decimal BalanceBefore, decimal BalanceAfter, string StateBefore, string StateAfter);

public sealed record ClosePlan(AccountChange Closed, AccountChange RestTo, string Reason);

public sealed record ClosedAccount(string Iban, string RestTo);
