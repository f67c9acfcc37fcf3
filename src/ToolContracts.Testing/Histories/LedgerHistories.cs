using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing.Histories;

/// <summary>Makes histories of keys: a few workers a key, each of which claims, looks, settles and reconciles at random, all at once.</summary>
public static class LedgerHistories
{
    private const int Workers = 3;
    private const int StepsOfWorker = 4;

    /// <summary>Runs histories on a store, and looks whether each is linearizable.</summary>
    /// <param name="stores">The hosts of one store: each step is done by one of them.</param>
    /// <param name="count">How many histories.</param>
    /// <param name="seed">Settles what workers try; how they interleave is the machine's.</param>
    /// <param name="atOnce">How many histories run at a time.</param>
    /// <returns>Histories that no order of their steps explains, each as text; and how many steps were made.</returns>
    public static async Task<(IReadOnlyList<string> Broken, long Steps)> RunAsync(IReadOnlyList<IToolStore> stores, int count, int seed, int atOnce = 64)
    {
        ArgumentNullException.ThrowIfNull(stores);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var epoch = (await stores[0].ReadAuthorityAsync(default)).Epoch;
        var broken = new ConcurrentBag<string>();
        var steps = 0L;
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (history, _) =>
        {
            var made = await RunOneAsync(stores, epoch, unchecked((seed * 1_000_003) + history), history);
            Interlocked.Add(ref steps, made.Count);
            if (!Linearizability.IsLinearizable(made))
            {
                broken.Add(Describe(history, made));
            }
        });
        return ([.. broken], steps);
    }

    private static async Task<IReadOnlyList<LedgerStep>> RunOneAsync(IReadOnlyList<IToolStore> stores, long epoch, int seed, int history)
    {
        var key = new OperationKey("acme", "payments_transfer", string.Create(CultureInfo.InvariantCulture, $"history-{seed}-{history}"));
        var tokens = new ConcurrentQueue<(long Token, string CallId)>();
        var made = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var random = new Random(unchecked((seed * 31) + worker));
            List<LedgerStep> steps = [];
            for (var i = 0; i < StepsOfWorker; i++)
            {
                var store = stores[random.Next(stores.Count)];
                var callId = string.Create(CultureInfo.InvariantCulture, $"{key.Key}-{worker}-{i}");
                steps.Add(await StepAsync(store, epoch, key, callId, random, tokens));
            }

            return steps;
        })));
        return [.. made.SelectMany(static steps => steps)];
    }

    private static async Task<LedgerStep> StepAsync(
        IToolStore store, long epoch, OperationKey key, string callId, Random random, ConcurrentQueue<(long Token, string CallId)> tokens)
    {
        var arguments = (byte)(random.Next(5) == 0 ? 2 : 1);
        var choice = random.Next(10);
        var known = tokens.ToArray();
        if (choice < 4 || known.Length == 0)
        {
            if (choice == 3)
            {
                return await TimeAsync(
                    LedgerOperation.Find, arguments, 0, null, async () => LedgerModel.Name(await store.FindAsync(key, Digest.Of([arguments]), default)));
            }

            return await TimeAsync(LedgerOperation.Claim, arguments, 0, null, async () =>
            {
                var result = await store.ClaimAsync(Calls.Claim(callId, key, epoch, arguments), default);
                if (result is ClaimResult.Claimed claimed)
                {
                    tokens.Enqueue((claimed.FencingToken, callId));
                }

                return LedgerModel.Name(result);
            });
        }

        // Most often the last attempt; now and then one that is over, as a host that was cut off would.
        var (token, call) = random.Next(4) == 0 ? known[random.Next(known.Length)] : known[^1];
        var outcome = Outcome(random, callId, isReconciliation: choice >= 8);
        return choice < 8
            ? await TimeAsync(LedgerOperation.Settle, 0, token, outcome, async () => new LedgerAnswer(
                (await store.SettleAsync(new Settlement(call, token, outcome, Calls.Record(EvidenceType.Outcome, call, "completed")), default)).ToString()))
            : await TimeAsync(LedgerOperation.Reconcile, 0, token, outcome, async () => new LedgerAnswer(
                (await store.ReconcileAsync(new NewReconciliation(token, call, outcome, "ada", "looked"), default)).ToString()));
    }

    private static AttemptOutcome Outcome(Random random, string callId, bool isReconciliation) => random.Next(5) switch
    {
        0 => new AttemptOutcome.Completed(Encoding.UTF8.GetBytes('"' + callId + '"')),
        1 => new AttemptOutcome.FailedFinal("no-funds"),
        2 => new AttemptOutcome.NotStarted("not-sent"),
        _ => isReconciliation ? new AttemptOutcome.Compensated(callId) : new AttemptOutcome.Unknown("timed-out"),
    };

    private static async Task<LedgerStep> TimeAsync(
        LedgerOperation kind, byte arguments, long token, AttemptOutcome? outcome, Func<Task<LedgerAnswer>> run)
    {
        var begun = Stopwatch.GetTimestamp();
        var answer = await run();
        return new LedgerStep(kind, arguments, token, outcome, answer, begun, Stopwatch.GetTimestamp());
    }

    private static string Describe(int history, IReadOnlyList<LedgerStep> steps) =>
        $"history {history}:\n" + string.Join("\n", steps.OrderBy(static step => step.Begun).Select(static step =>
            $"  {step.Begun}..{step.Ended} {step.Kind} arguments {step.Arguments} token {step.Token} {step.Outcome} -> {step.Answer}"));
}
