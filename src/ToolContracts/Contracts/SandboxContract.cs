namespace ToolContracts.Contracts;

/// <summary>The isolated process that a tool runs in.</summary>
/// <param name="MemoryMegabytes">Megabytes of memory; null where unset.</param>
/// <param name="CpuSeconds">Seconds of processor time; null where unset.</param>
/// <param name="Network">Whether it has a network.</param>
public sealed record SandboxContract(int? MemoryMegabytes, int? CpuSeconds, bool Network);
