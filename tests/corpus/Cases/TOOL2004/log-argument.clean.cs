// rule: TOOL2004
// construct: interpolation
// about: The key's length is an argument of the log message.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

[Toolset("invoices", Owner = "platform-team")]
internal sealed partial class InvoiceTools(ILogger<InvoiceTools> logger, IConfiguration configuration)
{
    /// <summary>Counts the open invoices.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Open()
    {
        var key = configuration["Invoices:ApiKey"] ?? "";
        logger.LogInformation("Asking {Service} with a key of {Length}", "invoices", key.Length);
        return 3;
    }
}
