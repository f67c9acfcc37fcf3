// rule: TOOL2004
// construct: helper-method, interface
// about: A log writer of the case's own gets the secret: the fault is at its argument.
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
        audit.Write("count", secret); // expect: TOOL2004
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
