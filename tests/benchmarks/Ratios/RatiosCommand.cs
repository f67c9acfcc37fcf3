using System.Globalization;
using ToolContracts.Benchmarks.ColdStart;
using ToolContracts.Benchmarks.Peers;

namespace ToolContracts.Benchmarks.Ratios;

/// <summary>The short run: ratios to the hand-written limit, measured in turn, and whether they keep their targets.</summary>
internal static class RatiosCommand
{
    /// <summary>Runs it.</summary>
    /// <returns>1 where a target is missed.</returns>
    public static int Run()
    {
        Console.WriteLine($"name, ratio to by-hand, bytes a call, ns a call ({ThreadClock.Name})");
        List<Target> targets = [];
        using (var host = new GuardedHost())
        {
            targets.AddRange(CallRatios.Run(host, static (shape, cost) => Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{shape} {cost.Name} {cost.Ratio:0.00} {cost.Bytes:0} {cost.Nanoseconds:0}"))));
            Console.WriteLine(CallLatency.Run(host));
        }

        targets.AddRange(ColdStartRatios.Run(Console.WriteLine));
        Console.WriteLine();
        foreach (var target in targets)
        {
            Console.WriteLine(target);
        }

        return targets.TrueForAll(static target => target.IsMet) ? 0 : 1;
    }
}
