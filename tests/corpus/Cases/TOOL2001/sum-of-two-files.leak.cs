// rule: TOOL2001
// construct: helper-method, property-field
// about: The secret is read in one file, kept in an object, and returned in another file.
using Microsoft.Extensions.Configuration;

[Toolset("ledgers", Owner = "platform-team")]
internal sealed partial class LedgerTools(LedgerAccount account)
{
    /// <summary>Describes the account that entries are posted with.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Account() => account.Describe(); // expect: TOOL2001
}

// file: LedgerAccount.cs
using Microsoft.Extensions.Configuration;

internal sealed class LedgerAccount
{
    private readonly Dictionary<string, string> _parts = [];

    public LedgerAccount(IConfiguration configuration)
    {
        _parts["name"] = configuration["Ledger:Account"] ?? "";
        Password = configuration["Ledger:Password"] ?? "";
    }

    private string Password { get; }

    public string Describe() => string.Join(':', _parts["name"], Password);
}
