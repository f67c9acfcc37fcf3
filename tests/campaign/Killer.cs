using System.Diagnostics;

namespace ToolContracts.Campaign;

/// <summary>Ends this process as a crash would, at the n-th time that it comes to a point.</summary>
/// <param name="point">The point.</param>
/// <param name="count">The how manieth time; at least 1.</param>
public sealed class Killer(KillPoint point, int count)
{
    private int _left = count;

    public void At(KillPoint here)
    {
        if (here == point && Interlocked.Decrement(ref _left) == 0)
        {
            Kill();
        }
    }

    public static void Kill()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
