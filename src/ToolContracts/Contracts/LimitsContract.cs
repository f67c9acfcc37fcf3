namespace ToolContracts.Contracts;

/// <summary>The effective limits of a call.</summary>
/// <param name="TimeoutSeconds">Seconds until the call is cancelled.</param>
/// <param name="CallsPerMinute">Calls a minute, by tool and tenant.</param>
/// <param name="MaxConcurrency">Calls at a time, by tool and tenant.</param>
/// <param name="MaxArgumentBytes">Bytes of the arguments.</param>
/// <param name="MaxResultBytes">Bytes of the result.</param>
public sealed record LimitsContract(int TimeoutSeconds, int CallsPerMinute, int MaxConcurrency, int MaxArgumentBytes, int MaxResultBytes);
