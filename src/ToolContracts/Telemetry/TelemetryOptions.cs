namespace ToolContracts.Telemetry;

/// <summary>What spans may show. Arguments, results and actors never are.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Whether spans name the tenant, as <c>toolcontracts.tenant</c>. Counters never do.</summary>
    public bool IncludeTenant { get; set; }
}
