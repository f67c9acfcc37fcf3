// rule: TOOL2004
// construct: lambda, property-field
// about: The delegate is called with the account.
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
        Starts(logger, account, null);
        return password.Length;
    }
}
