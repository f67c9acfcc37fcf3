// rule: TOOL2004
// construct: record, declaration
// about: A copy of the options with the secret taken out is logged.
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

internal sealed class StartupReport(ILogger<StartupReport> logger, IOptions<SearchOptions> options)
{
    internal void Write()
    {
        var current = options.Value;
        logger.LogInformation("Started with {@Options}", current with { AdminKey = "***" });
    }
}

internal sealed record SearchOptions
{
    public string Endpoint { get; init; } = "";

    [SecretData]
    public string AdminKey { get; init; } = "";
}
