// rule: TOOL2004
// construct: exception
// about: The text of an exception that has the secret is logged.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

internal sealed class Sync(ILogger<Sync> logger, IConfiguration configuration)
{
    internal bool Run()
    {
        try
        {
            Open(configuration["Sync:Account"] ?? "", configuration["Sync:Password"] ?? "");
            return true;
        }
        catch (InvalidOperationException refused)
        {
            logger.LogWarning("Sync failed: {Reason}", refused.Message); // expect: TOOL2004
            return false;
        }
    }

    private static void Open(string account, string password)
    {
        if (password.Length < 8)
        {
            throw new InvalidOperationException($"{account}:{password} was refused.");
        }
    }
}
