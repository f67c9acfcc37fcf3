using Microsoft.Extensions.Logging;

namespace ToolContracts.Dispatch;

/// <summary>Tells the operator why a call was refused; the model is told the code only.</summary>
internal static partial class RefusalLog
{
    [LoggerMessage(12, LogLevel.Information, "{Tool}: call {CallId} of '{Actor}' in '{Tenant}' ended as {Code}: {Reason}")]
    public static partial void Refused(ILogger logger, string tool, string callId, string actor, string tenant, string code, string reason);
}
