// rule: TOOL2001
// construct: cross-assembly, declaration
// about: The method of the referenced assembly says that what it gives may be shown.
// assembly: Bank.Display
namespace Bank.Display;

public static class AccountText
{
    [Declassifies("The last three digits are on every statement.")]
    public static string Shown(string account) => "…" + account[^3..];
}

// assembly: main
using Bank.Display;

[Toolset("statements", Owner = "platform-team")]
internal sealed partial class StatementTools(AccountBook book)
{
    /// <summary>Shows a customer's account.</summary>
    /// <param name="customer">The customer's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Account(int customer) => AccountText.Shown(book.AccountOf(customer));
}

internal sealed class AccountBook
{
    private readonly Dictionary<int, string> _accounts = [];

    [return: SecretData]
    internal string AccountOf(int customer) => _accounts[customer];
}
