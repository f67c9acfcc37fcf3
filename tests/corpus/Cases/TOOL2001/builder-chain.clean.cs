// rule: TOOL2001
// construct: string-builder
// about: A chain of Append calls takes the user in; the password goes into another builder, for a checksum.
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("ftp", Owner = "operations-team")]
internal sealed partial class FtpTools(IConfiguration configuration)
{
    /// <summary>Describes the drop folder's login.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Login()
    {
        var user = configuration["Ftp:User"];
        var password = configuration["Ftp:Password"];
        var shown = new StringBuilder();
        var checkedText = new StringBuilder().Append(user).Append(':').Append(password);
        var sum = SHA256.HashData(Encoding.UTF8.GetBytes(checkedText.ToString()));
        shown.Append("ftp://").Append(user).AppendLine("@drop.example").Append(Convert.ToHexString(sum));
        return shown.ToString();
    }
}
