using System.Diagnostics;
using System.Globalization;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.Benchmarks.Shapes;

namespace ToolContracts.Benchmarks.Ratios;

/// <summary>How long single calls of T2 take by the clock, with all guards and without any, in turn: what the guards add at the median and at the tail.</summary>
internal static class CallLatency
{
    private const int Calls = 20_000;

    /// <summary>Measures, and says it in a line.</summary>
    public static string Run(GuardedHost host)
    {
        var shape = Shape.All.Single(static one => one is TransferShape);
        using var answers = new Answers(shape);
        var (bare, guarded) = (new double[Calls], new double[Calls]);
        for (var i = -Calls / 4; i < Calls; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            answers.Generated();
            var between = Stopwatch.GetTimestamp();
            host.Dispatch(shape.Tool, shape.Arguments);
            var ended = Stopwatch.GetTimestamp();
            if (i >= 0)
            {
                (bare[i], guarded[i]) = (Microseconds(begun, between), Microseconds(between, ended));
            }

            if (i % 1000 == 0)
            {
                host.Time.Step(TimeSpan.FromSeconds(20));
            }
        }

        Array.Sort(bare);
        Array.Sort(guarded);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"T2 by the clock, microseconds: without guards p50 {At(bare, 50):0.0}, p99 {At(bare, 99):0.0}; complete p50 {At(guarded, 50):0.0}, p99 {At(guarded, 99):0.0}; guards add p50 {At(guarded, 50) - At(bare, 50):0.0}, p99 {At(guarded, 99) - At(bare, 99):0.0}");
    }

    private static double Microseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMicroseconds;

    private static double At(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];
}
