using Microsoft.Extensions.Logging;

namespace ToolContracts.Dispatch;

/// <summary>Tells the operator why a call was refused, or what is odd about one that runs; the model is told the code only.</summary>
internal static partial class RefusalLog
{
    [LoggerMessage(12, LogLevel.Information, "{Tool}: call {CallId} of '{Actor}' in '{Tenant}' ended as {Code}: {Reason}")]
    public static partial void Refused(ILogger logger, string tool, string callId, string actor, string tenant, string code, string reason);

    [LoggerMessage(14, LogLevel.Warning, "{Tool}: call {CallId} differs from call {Earlier} of its task in the business key alone. It runs; look whether the agent planned the same act twice.")]
    public static partial void MayRepeat(ILogger logger, string tool, string callId, string earlier);
}
