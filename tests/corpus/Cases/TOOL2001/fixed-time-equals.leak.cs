// rule: TOOL2001
// construct: type-cut, unknown-call
// about: The secret's bytes are shown where they differ from what was given.
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("hooks", Owner = "platform-team")]
internal sealed partial class HookTools(IConfiguration configuration)
{
    /// <summary>Checks the signature of a web hook.</summary>
    /// <param name="signature">The signature that came.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Check(string signature)
    {
        var secret = Encoding.UTF8.GetBytes(configuration["Hooks:SigningSecret"] ?? "");
        var given = Encoding.UTF8.GetBytes(signature);
        var isSame = CryptographicOperations.FixedTimeEquals(secret, given);
        return isSame ? "good" : "wrong, wanted " + Encoding.UTF8.GetString(secret); // expect: TOOL2001
    }
}
