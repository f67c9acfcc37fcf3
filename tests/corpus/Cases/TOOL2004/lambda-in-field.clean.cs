// rule: TOOL2004
// construct: lambda, property-field
// about: The lambda in the field prints the length of what it is given.
using Microsoft.Extensions.Configuration;

namespace Signing;

internal sealed class Signer
{
    private readonly IConfiguration _configuration;
    private readonly Action<string> _trace;

    internal Signer(IConfiguration configuration)
    {
        _configuration = configuration;
        _trace = text => Console.WriteLine("signer: " + text.Length);
    }

    internal int Sign(string document)
    {
        var key = _configuration["Signing:PrivateKey"] ?? "";
        _trace(document);
        _trace(key);
        return key.Length ^ document.Length;
    }
}
