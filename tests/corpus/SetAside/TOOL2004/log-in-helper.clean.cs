// rule: TOOL2004
// construct: helper-method, interface
// about: The log writer gets the secret in a parameter that it does not write.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

[Toolset("clinics", Owner = "platform-team")]
internal sealed partial class ClinicTools(Audit audit, IConfiguration configuration)
{
    /// <summary>Counts the clinics.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count()
    {
        var secret = configuration["Clinics:ClientSecret"] ?? "";
        audit.Write("count", secret.Length == 0 ? "open" : "closed");
        return 4;
    }
}

internal sealed class Audit(ILogger<Audit> logger)
{
    internal void Write(string what, string with)
    {
        var line = $"{what} with {with}";
        logger.LogInformation("{Line}", line);
    }
}
