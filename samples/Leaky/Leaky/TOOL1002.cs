using ToolContracts;

namespace Leaky;

[Toolset("accounts", Owner = "desk")]
public sealed partial class AccountTools(Accounts accounts)
{
    /// <summary>Gives an account another name.</summary>
    /// <param name="account">Its number.</param>
    /// <param name="name">The new name.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("accounts.rename")]
    [Idempotent]
    private void Rename(int account, string name) => accounts.Rename(account, name);
}

public sealed class Accounts
{
    private readonly Dictionary<int, string> _names = [];

    public void Rename(int account, string name) => _names[account] = name;
}
