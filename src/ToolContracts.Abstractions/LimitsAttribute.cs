namespace ToolContracts;

/// <summary>Limits of a call. Each member is taken from the nearest of method, class and assembly that sets it, else from the default.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false)]
public sealed class LimitsAttribute : Attribute
{
    /// <summary>Seconds until the call is cancelled: 1 to 3,600; 30 where unset.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>Calls a minute, by tool and tenant: 1 to 100,000; 600 where unset.</summary>
    public int CallsPerMinute { get; set; }

    /// <summary>Calls at a time, by tool and tenant: 1 to 10,000; 16 where unset.</summary>
    public int MaxConcurrency { get; set; }

    /// <summary>Bytes of the arguments as UTF-8 JSON: 256 to 67,108,864; 1,048,576 where unset.</summary>
    public int MaxArgumentBytes { get; set; }

    /// <summary>Bytes of the result as UTF-8 JSON: 256 to 67,108,864; 1,048,576 where unset.</summary>
    public int MaxResultBytes { get; set; }
}
