using System.Diagnostics;
using System.Globalization;
using ToolContracts.Benchmarks.Ratios;

namespace ToolContracts.Benchmarks.ColdStart;

/// <summary>What a hundred tools cost a process until its first call is answered, over a process that does nothing.</summary>
internal static class ColdStartRatios
{
    /// <summary>The argument that makes this program go one way of <see cref="ColdProcess"/> and end.</summary>
    public const string Argument = "cold";

    private const int Rounds = 15;

    /// <summary>Measures whole processes in turn.</summary>
    public static IEnumerable<Target> Run(Action<string> print)
    {
        var costs = ColdProcess.Ways.ToDictionary(static way => way, static _ => new List<(double Milliseconds, double Bytes)>(), StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var way in ColdProcess.Ways)
            {
                costs[way].Add(Start(way));
            }
        }

        var empty = Median(costs["empty"]);
        var over = costs.ToDictionary(
            static pair => pair.Key,
            pair => (Milliseconds: Median(pair.Value).Milliseconds - empty.Milliseconds, Bytes: Median(pair.Value).Bytes - empty.Bytes),
            StringComparer.Ordinal);
        foreach (var (way, cost) in over)
        {
            print(string.Create(CultureInfo.InvariantCulture, $"cold-start {way}: {cost.Milliseconds:+0.0;-0.0;0} ms of processor time and {cost.Bytes / 1024:0} KiB over an empty process ({empty.Milliseconds:0.0} ms)"));
        }

        yield return new Target("cold start, ms over an empty process", over["tools"].Milliseconds, 15);
        yield return new Target("cold start, ai-function to tools", over["ai-function"].Milliseconds / Math.Max(over["tools"].Milliseconds, 0.1), 10, IsLeast: true);
        yield return new Target("cold start, MiB over an empty process", over["tools"].Bytes / (1024 * 1024), 0.25);
    }

    private static (double Milliseconds, double Bytes) Start(string way)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Argument, way]) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The process that goes the way '{way}' ended with {process.ExitCode}.");
        }

        var (bytes, milliseconds) = (printed.Split(' ')[0], printed.Split(' ')[1]);
        return (double.Parse(milliseconds, CultureInfo.InvariantCulture), double.Parse(bytes, CultureInfo.InvariantCulture));
    }

    private static (double Milliseconds, double Bytes) Median(List<(double Milliseconds, double Bytes)> costs) =>
        (costs.Select(static cost => cost.Milliseconds).Order().ElementAt(Rounds / 2), costs.Select(static cost => cost.Bytes).Order().ElementAt(Rounds / 2));
}
