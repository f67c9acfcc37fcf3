// rule: TOOL2004
// construct: lambda, property-field
// about: A delegate made by LoggerMessage.Define is called with the secret.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

internal sealed class Importer(ILogger<Importer> logger, IConfiguration configuration)
{
    private static readonly Action<ILogger, string, Exception?> Starts =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "Import with {Account}");

    internal int Import()
    {
        var account = configuration["Import:Account"] ?? "";
        var password = configuration["Import:Password"] ?? "";
        Starts(logger, account + ":" + password, null); // expect: TOOL2004
        return password.Length;
    }
}
