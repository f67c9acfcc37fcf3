using System.Text.Json;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Campaign;

/// <summary>Compares effects, answers, ledger and log of one database, once all hosts have ended.</summary>
internal static class Judge
{
    public static async Task<Verdict> JudgeAsync(string folder, IReadOnlyList<Answer> answers, IReadOnlyList<Answer> last, decimal limit)
    {
        var effects = new EffectFolder(Path.Combine(folder, HostRun.Effects)).All();
        var database = Path.Combine(folder, HostRun.Database);
        List<JsonElement> log = [];
        BudgetUse use;
        int open;
        await using (var store = new SqliteToolStore(new SqliteToolStoreOptions { Path = database }))
        {
            await store.OpenAsync(CancellationToken.None);
            for (var page = await store.ReadEvidenceAsync(0, 1000, default); page.Count > 0; page = await store.ReadEvidenceAsync(log.Count, 1000, default))
            {
                log.AddRange(page.Select(static entry => JsonDocument.Parse(entry.Leaf).RootElement));
            }

            use = (await store.ReadBudgetsAsync("acme", default))[0].Uses.SingleOrDefault() ?? new BudgetUse(0, "", 0, 0, default);
            open = (await store.ReadOpenAttemptsAsync(default)).Count;
        }

        var intents = log.Where(static record => Type(record) == "intent").ToDictionary(static record => Text(record, "call")!);
        var report = await EvidenceVerifier.VerifyAsync(database, await File.ReadAllTextAsync(database + "-keys/evidence-public.pem"));
        return new Verdict
        {
            Effects = effects.Count,
            Duplicates = effects.Where(static effect => effect.Tool != "ring").GroupBy(static effect => (effect.Tool, effect.Order)).Sum(static group => group.Count() - 1)
                + effects.GroupBy(static effect => effect.CallId).Sum(static group => group.Count() - 1),
            LostAnswers = Lost(answers, last, effects),
            ApprovalsUsedTwice = effects.Where(static effect => effect.Tool != "ship")
                .GroupBy(effect => intents.TryGetValue(effect.CallId, out var intent) ? Text(intent, "proposal") ?? "" : "")
                .Sum(static group => group.Key.Length == 0 ? group.Count() : group.Count() - 1),
            Overspent = Overspent(effects, use, limit),
            DispatchedWhileKilled = DispatchedWhileKilled(log),
            EffectsWithoutIntent = effects.Count(effect => !intents.ContainsKey(effect.CallId)),
            EvidenceProblems = report.Problems.Count,
            StillOpen = open,
            Unknown = log.Count(static record => Type(record) == "unknown" || (Type(record) == "outcome" && Text(record, "code") == "outcome-unknown")),
            Reconciled = log.Count(static record => Type(record) == "reconciled"),
            Intents = intents.Count,
        };
    }

    // Each result that a caller was given is what the same call is answered with for ever, and its effect is there.
    private static int Lost(IReadOnlyList<Answer> answers, IReadOnlyList<Answer> last, IReadOnlyList<Effect> effects)
    {
        var final = last.ToDictionary(static answer => (answer.Tool, answer.Order), static answer => answer.Result);
        var receipts = effects.Select(static effect => '"' + Effect.Receipt(effect.Tool, effect.Order, effect.CallId) + '"').ToHashSet();
        return answers.Where(static answer => answer.Code == "completed").Count(answer =>
            !receipts.Contains(answer.Result) || (answer.Tool != "ring" && final.GetValueOrDefault((answer.Tool, answer.Order)) != answer.Result));
    }

    private static int Overspent(IReadOnlyList<Effect> effects, BudgetUse use, decimal limit)
    {
        var paid = effects.Where(static effect => effect.Tool == "pay").Sum(static effect => effect.Amount);
        return (paid > limit ? 1 : 0) + (use.Spent + use.Reserved > limit ? 1 : 0) + (use.Spent != paid || use.Reserved != 0 ? 1 : 0);
    }

    // The claim appends its intent in the transaction in which it looks at the switches, so the log's order is the order of both.
    private static int DispatchedWhileKilled(List<JsonElement> log)
    {
        var (killed, count) = (0, 0);
        foreach (var record in log)
        {
            killed += Type(record) switch { "kill" => 1, "revive" => -1, _ => 0 };
            count += killed > 0 && Type(record) == "intent" && Text(record, "tool") == "campaign_pay" ? 1 : 0;
        }

        return count;
    }

    private static string? Type(JsonElement record) => Text(record, "type");

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;
}
