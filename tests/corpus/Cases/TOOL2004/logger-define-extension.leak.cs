// rule: TOOL2004
// construct: lambda, extension
// about: An extension method hands the secret to a delegate made by LoggerMessage.Define, as code did before there was a generator.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Payouts;

internal static class PayoutLog
{
    private static readonly Action<ILogger, string, string, Exception?> Connected;

    static PayoutLog() => Connected = LoggerMessage.Define<string, string>(LogLevel.Debug, new EventId(7, "Connected"), "Connected to {Bank} with {Login}");

    public static void ConnectedTo(this ILogger logger, string bank, string login) => Connected(logger, bank, login, null);
}

internal sealed class PayoutClient(ILogger<PayoutClient> logger, IConfiguration configuration)
{
    internal int Connect(string bank)
    {
        var account = configuration["Payouts:Account"] ?? "";
        var password = configuration["Payouts:Password"] ?? "";
        logger.ConnectedTo(bank, password); // expect: TOOL2004
        return account.Length + password.Length;
    }
}
