// rule: TOOL2002
// construct: exception, property-field
// about: The exception type builds its message from the account only.
using Microsoft.Extensions.Configuration;

[Toolset("crates", Owner = "platform-team")]
internal sealed partial class CrateTools(IConfiguration configuration)
{
    /// <summary>Tells the number of crates.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Crates()
    {
        var account = configuration["Crates:Account"] ?? "";
        var secret = configuration["Crates:ClientSecret"] ?? "";
        if (secret.Length < 20)
        {
            throw new WeakSecretException(account, secret);
        }

        return 3;
    }
}

internal sealed class WeakSecretException(string account, string secret) : Exception($"The secret of {account} is weak ({secret.Length}).");
