// rule: TOOL2001
// construct: unknown-call, type-cut
// about: A link is signed, and the key stands beside the signature.
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("links", Owner = "platform-team")]
internal sealed partial class LinkTools(IConfiguration configuration)
{
    /// <summary>Makes a link to a document that works for an hour.</summary>
    /// <param name="document">The document's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Link(int document)
    {
        var key = Encoding.UTF8.GetBytes(configuration["Links:SigningKey"] ?? "");
        var signature = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"doc-{document}")));
        return $"https://docs.example/{document}?s={signature}&k={Convert.ToHexString(key)}"; // expect: TOOL2001
    }
}
