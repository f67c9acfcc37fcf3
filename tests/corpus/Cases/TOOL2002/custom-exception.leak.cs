// rule: TOOL2002
// construct: exception, property-field
// about: An exception type of the case's own builds its message from the secret that it gets.
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
            throw new WeakSecretException(account, secret); // expect: TOOL2002
        }

        return 3;
    }
}

internal sealed class WeakSecretException(string account, string secret) : Exception($"The secret '{secret}' of {account} is weak.");
