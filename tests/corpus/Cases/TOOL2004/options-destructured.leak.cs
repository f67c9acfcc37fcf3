// rule: TOOL2004
// construct: record, declaration
// about: Options with a secret member are logged as a whole.
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

internal sealed class StartupReport(ILogger<StartupReport> logger, IOptions<SearchOptions> options)
{
    internal void Write()
    {
        var current = options.Value;
        logger.LogInformation("Started with {@Options}", current); // expect: TOOL2004
    }
}

internal sealed record SearchOptions
{
    public string Endpoint { get; init; } = "";

    [SecretData]
    public string AdminKey { get; init; } = "";
}
