// rule: TOOL2004
// construct: lambda, property-field
// about: A constructor keeps a lambda in a field that prints what it is given, and another member gives it the key.
using Microsoft.Extensions.Configuration;

namespace Signing;

internal sealed class Signer
{
    private readonly IConfiguration _configuration;
    private readonly Action<string> _trace;

    internal Signer(IConfiguration configuration)
    {
        _configuration = configuration;
        _trace = text => Console.WriteLine("signer: " + text);
    }

    internal int Sign(string document)
    {
        var key = _configuration["Signing:PrivateKey"] ?? "";
        _trace(document);
        _trace(key); // expect: TOOL2004
        return key.Length ^ document.Length;
    }
}
