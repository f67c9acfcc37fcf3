using System.Globalization;
using ToolContracts.Campaign;

// dotnet run -c Release --project tests/campaign -- --trials 2000 --seed 1
// dotnet run -c Release --project tests/campaign -- histories --count 100000 --seed 1
// dotnet run -c Release --project tests/campaign -- throughput
// --sabotage: keys and approvals are left out of the ledger, to show that the campaign finds what is then broken.
if (args is ["host"])
{
    await HostRun.RunAsync(HostRun.Read(Console.ReadLine()!));
    return 0;
}

if (args is ["histories", ..])
{
    return await HistoriesCommand.RunAsync(Number("--count", 100_000), Number("--seed", 1));
}

if (args is ["throughput", ..])
{
    return await ThroughputCommand.RunAsync();
}

const int TrialsOfSeries = 50;
var trials = Number("--trials", 2000);
var seed = Number("--seed", 1);
var isSabotaged = args.Contains("--sabotage");
Console.WriteLine($"{trials} hosts are killed, {TrialsOfSeries} a database, seed {seed}{(isSabotaged ? ", with a ledger that forgets keys and approvals" : "")}");

var verdict = new Verdict();
var deaths = new SortedDictionary<KillPoint, int>();
var count = 0;
var done = 0;
var all = Enumerable.Range(0, (trials + TrialsOfSeries - 1) / TrialsOfSeries)
    .Select(i => (Seed: unchecked((seed * 1_000_003) + i), Trials: Math.Min(TrialsOfSeries, trials - (i * TrialsOfSeries)))).ToArray();
await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (one, _) =>
{
    var series = new Series(one.Seed, one.Trials, isSabotaged);
    var judged = await series.RunAsync();
    lock (deaths)
    {
        verdict += judged;
        count += series.Deaths.Values.Sum();
        foreach (var (point, died) in series.Deaths)
        {
            deaths[point] = deaths.GetValueOrDefault(point) + died;
        }

        Console.Error.WriteLine($"{++done} of {all.Length} databases");
    }
});

Console.WriteLine($"killed {count}: {string.Join(", ", deaths.Select(static death => $"{death.Key} {death.Value}"))}");
foreach (var (promise, broken) in verdict.Promises)
{
    Console.WriteLine($"{promise}: {broken}");
}

Console.WriteLine($"effects {verdict.Effects}, intents {verdict.Intents}; ended unknown {verdict.Unknown}, reconciled {verdict.Reconciled}");
return verdict.Promises.All(static promise => promise.Broken == 0) ? 0 : 1;

int Number(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);
    return at < 0 ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
}
