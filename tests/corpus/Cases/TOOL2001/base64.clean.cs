// rule: TOOL2001
// construct: unknown-call, conversion
// about: A hash of the secret, as base64, is not.
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("signing", Owner = "platform-team")]
internal sealed partial class SigningTools(IConfiguration configuration)
{
    /// <summary>Names the key that documents are signed with.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string KeyName()
    {
        var bytes = Encoding.UTF8.GetBytes(configuration["Signing:PrivateKey"] ?? "");
        return Convert.ToBase64String(SHA256.HashData(bytes));
    }
}
