using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace ToolContracts.Campaign;

/// <summary>
/// How many calls a second a host does, beside what bare SQLite does on the same volume in the same rounds. A call with a side effect is two durable
/// transactions, intent and outcome, each of several rows.
/// </summary>
internal static class ThroughputCommand
{
    private const int Rounds = 5;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1);
    private static readonly Caller Agent = new(ActorKind.Workload, "agent", "acme");
    private static int _order;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-throughput-").FullName;
        try
        {
            var services = new ServiceCollection();
            services.AddToolContracts(options => options.DatabasePath = Path.Combine(folder, HostRun.Database)).AddToolset<ThroughputTools>();
            await using var provider = services.BuildServiceProvider();
            var administration = provider.GetRequiredService<IToolAdministration>();
            await administration.GrantAsync(new NewGrant("acme", "agent", "idle.write", ResourcePattern.Everything, "boss", "throughput"));
            await administration.GrantAsync(new NewGrant("acme", "agent", "idle.read", ResourcePattern.Everything, "boss", "throughput"));
            var dispatcher = provider.GetRequiredService<IToolDispatcher>();
            await MeasureAsync(dispatcher, "idle_write", 8);
            Console.WriteLine($"medians of {Rounds} rounds of {Time.TotalSeconds:0} s, bare SQLite and ours in turn");
            foreach (var callers in new[] { 1, 8, 64 })
            {
                List<double> bare = [], ours = [], p50 = [], p99 = [];
                for (var round = 0; round < Rounds; round++)
                {
                    bare.Add(BareSqlite.RowsPerSecond(folder, callers, Time));
                    var (rate, times) = await MeasureAsync(dispatcher, "idle_write", callers);
                    ours.Add(rate);
                    p50.Add(times[times.Count / 2]);
                    p99.Add(times[times.Count * 99 / 100]);
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"effects, {callers} callers: {Median(ours):0} calls/s = {2 * Median(ours):0} durable records/s; bare SQLite, {callers} rows a commit: {Median(bare):0} rows/s; records to rows {2 * Median(ours) / Median(bare):0.00}; a call p50 {Median(p50):0.00} ms, p99 {Median(p99):0.00} ms"));
            }

            foreach (var callers in new[] { 1, 8 })
            {
                var (rate, times) = await MeasureAsync(dispatcher, "idle_read", callers);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"reads, {callers} callers: {rate:0} calls/s; a call p50 {1000 * times[times.Count / 2]:0.0} us, p99 {1000 * times[times.Count * 99 / 100]:0.0} us"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The tools allow 100,000 calls a minute, the most that a contract may.
    private static async Task<(double Rate, List<double> Milliseconds)> MeasureAsync(IToolDispatcher dispatcher, string tool, int callers)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            List<double> mine = [];
            while (clock.Elapsed < Time)
            {
                var begun = Stopwatch.GetTimestamp();
                var order = Interlocked.Increment(ref _order);
                var outcome = await dispatcher.DispatchAsync(new ToolCall(tool, Encoding.UTF8.GetBytes($$"""{"order":{{order}}}"""), Agent), CancellationToken.None);
                if (outcome is ToolOutcome.Limited)
                {
                    // The minute's calls are used up: what was measured until then counts.
                    break;
                }

                if (outcome is not ToolOutcome.Completed)
                {
                    throw new InvalidOperationException($"A call ended as {outcome.Code}.");
                }

                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return mine;
        })));
        var elapsed = clock.Elapsed.TotalSeconds;
        List<double> all = [.. times.SelectMany(static one => one).Order()];
        return (all.Count / elapsed, all);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
