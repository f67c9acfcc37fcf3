namespace ToolContracts;

/// <summary>The tool runs in an isolated process.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SandboxAttribute : Attribute
{
    /// <summary>Megabytes of memory: 16 to 65,536.</summary>
    public int MemoryMegabytes { get; set; }

    /// <summary>Seconds of processor time: 1 to 3,600.</summary>
    public int CpuSeconds { get; set; }

    /// <summary>Whether the process has a network; false where unset.</summary>
    public bool Network { get; set; }
}
