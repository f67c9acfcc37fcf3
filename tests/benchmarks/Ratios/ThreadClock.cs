using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ToolContracts.Benchmarks.Ratios;

/// <summary>The processor time of this thread where the system tells it (Linux), else the time of the clock.</summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>What the figures are of.</summary>
    public static string Name => OperatingSystem.IsLinux() ? "processor time of the calling thread" : "time of the clock";

    /// <summary>Nanoseconds since some instant.</summary>
    public static long Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        }

        return ClockGetTime(ThreadProcessorTime, out var time) == 0
            ? (time.Seconds * 1_000_000_000) + time.Nanoseconds
            : throw new InvalidOperationException($"clock_gettime failed with {Marshal.GetLastPInvokeError()}.");
    }

    [DllImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
