using System.Globalization;

namespace ToolContracts.Campaign;

/// <summary>The trials of one database: hosts that die one after the other, some of them two at a time, then one that ends what is open.</summary>
/// <param name="seed">Settles the plans.</param>
/// <param name="trials">How many hosts are to die.</param>
/// <param name="isSabotaged">Whether the ledger is made to forget keys and approvals.</param>
internal sealed class Series(int seed, int trials, bool isSabotaged)
{
    private const int CallsOfHost = 6;
    private const decimal Budget = 250;

    private static readonly KillPoint[] Points = [.. Enum.GetValues<KillPoint>().Where(static point => point != KillPoint.None)];

    private readonly Random _random = new(seed);
    private readonly List<Answer> _answers = [];
    private readonly SortedDictionary<KillPoint, int> _deaths = [];
    private string? _switch;
    private int _orders = 4;

    /// <summary>How many hosts died at each point.</summary>
    public IReadOnlyDictionary<KillPoint, int> Deaths => _deaths;

    public async Task<Verdict> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-campaign-").FullName;
        try
        {
            await HostRun.PrepareAsync(folder, Budget);
            for (var died = 0; died < trials;)
            {
                // Two hosts share the file in one trial of four; the orders overlap.
                var plans = Enumerable.Range(0, _random.Next(4) == 0 ? 2 : 1).Select(_ => Plan(folder)).ToArray();
                var runs = await Task.WhenAll(plans.Select(HostProcess.RunAsync));
                foreach (var (plan, (lines, wasKilled)) in plans.Zip(runs))
                {
                    Take(lines);
                    if (wasKilled)
                    {
                        died++;
                        _deaths[plan.Point] = _deaths.GetValueOrDefault(plan.Point) + 1;
                    }
                }

                _orders++;
            }

            return await Judge.JudgeAsync(folder, _answers, await EndAsync(folder), Budget);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private HostPlan Plan(string folder)
    {
        var point = _random.Next(3) == 0 ? KillPoint.AnyTime : Points[_random.Next(Points.Length)];
        var change = _switch ?? (point is KillPoint.BeforeKill or KillPoint.AfterKill || _random.Next(10) == 0 ? "on" : null);
        var needsUnknown = point is KillPoint.BeforeReconcile or KillPoint.AfterReconcile;
        return new HostPlan(
            folder, point, 1 + _random.Next(point is KillPoint.BeforeOpen or KillPoint.AfterOpen or KillPoint.BeforeKill or KillPoint.AfterKill ? 1 : 3),
            _random.Next(60_000), change, needsUnknown || _random.Next(3) == 0,
            [.. Enumerable.Range(0, CallsOfHost).Select(_ => new PlannedCall(Tool(), Math.Max(0, _orders - 1 - _random.Next(8))))], isSabotaged);
    }

    private string Tool() => _random.Next(5) switch
    {
        < 3 => "pay",
        3 => "ship",
        _ => "ring",
    };

    private void Take(IReadOnlyList<string> lines)
    {
        _answers.AddRange(lines.Select(Answer.Read).OfType<Answer>());

        // A switch that is on is lifted by a later host; one whose host died before it said so stays on until the end.
        if (lines.Select(static line => line.Split(' ')).FirstOrDefault(static line => line[0] == "switch") is { } on)
        {
            _switch = on[1];
        }
        else if (_switch is not null && lines.Count > 0)
        {
            _switch = null;
        }
    }

    // Nobody dies any more: what is unknown is found out, all switches are lifted, and every order is asked for once more.
    private async Task<IReadOnlyList<Answer>> EndAsync(string folder)
    {
        var calls = Enumerable.Range(0, _orders).SelectMany(static order => new[] { new PlannedCall("pay", order), new PlannedCall("ship", order) }).ToArray();
        foreach (var id in (await SwitchesAsync(folder)).Append(null))
        {
            var (lines, _) = await HostProcess.RunAsync(new HostPlan(
                folder, KillPoint.None, 0, 0, id?.ToString(CultureInfo.InvariantCulture), Reconciles: id is null, id is null ? calls : [], isSabotaged));
            if (id is null)
            {
                var answers = lines.Select(Answer.Read).OfType<Answer>().ToArray();
                return answers;
            }
        }

        throw new InvalidOperationException("There is always a last one.");
    }

    private static async Task<IReadOnlyList<long?>> SwitchesAsync(string folder)
    {
        await using var store = new Sqlite.SqliteToolStore(new Sqlite.SqliteToolStoreOptions { Path = Path.Combine(folder, HostRun.Database) });
        await store.OpenAsync(CancellationToken.None);
        return [.. (await store.ReadAuthorityAsync(CancellationToken.None)).Switches.Select(static one => (long?)one.Id)];
    }
}
