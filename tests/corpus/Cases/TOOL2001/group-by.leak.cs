// rule: TOOL2001
// construct: linq
// about: Credentials are grouped by system, and the longest of each group is shown.
[Toolset("inventory", Owner = "platform-team")]
internal sealed partial class InventoryTools(CredentialStore store)
{
    /// <summary>Lists the systems that credentials are kept for.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] Systems()
    {
        return store.All().GroupBy(one => one.System).Select(group => group.Key + ": " + group.Max(one => one.Password)).ToArray(); // expect: TOOL2001
    }
}

internal sealed class CredentialStore
{
    private readonly List<Credential> _all = [];

    internal IReadOnlyList<Credential> All() => _all;
}

internal sealed class Credential
{
    public string System { get; init; } = "";

    [SecretData]
    public string Password { get; init; } = "";
}
