using ToolContracts;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Tests.Host;

// Commands: hold <database> <key> <side effect>: claims and waits to be killed.
//           race <database> <name> <count>: waits for a line, then claims that many keys and prints those it got.
//           approvals <database> <name> <count>: waits for a line, then claims a run under each of that many approvals and prints those it got.
//           undo <database> <folder> [call]: see UndoRun.
//           dispatch <database> <folder> <first|second> <count>: see DispatchRace.
//           mcp <list>: see McpRun.
// It speaks by lines on standard output, so that a test never waits by the clock.
if (args[0] == "dispatch")
{
    await DispatchRace.RunAsync(args[1], args[2], args[3] == "first", int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args[0] == "undo")
{
    await UndoRun.RunAsync(args[1], args[2], args.Length > 3 ? args[3] : null);
    return;
}

if (args[0] == "mcp")
{
    await McpRun.RunAsync(args[1]);
    return;
}

await using var store = new SqliteToolStore(new SqliteToolStoreOptions { Path = args[1] });
await store.OpenAsync(CancellationToken.None);
var epoch = (await store.ReadAuthorityAsync(CancellationToken.None)).Epoch;
switch (args[0])
{
    case "hold":
        var held = await store.ClaimAsync(Claim("held", args[2], Enum.Parse<SideEffect>(args[3])), CancellationToken.None);
        Console.WriteLine(held.GetType().Name);
        Console.ReadLine();
        break;
    case "race":
        Console.WriteLine("ready");
        Console.ReadLine();
        var count = int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture);
        var results = await Task.WhenAll(Enumerable.Range(0, count).Select(async i =>
            (Key: i, Result: await store.ClaimAsync(Claim($"{args[2]}-{i}", $"key-{i}", SideEffect.Irreversible), CancellationToken.None))));
        foreach (var (key, result) in results)
        {
            Console.WriteLine($"{key} {result.GetType().Name}");
        }

        Console.WriteLine("done");
        Console.ReadLine();
        break;
    case "approvals":
        var approvals = new List<Proposal>();
        for (var i = 0; i < int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture); i++)
        {
            approvals.Add((await store.ReadProposalAsync("acme", $"p{i}", CancellationToken.None))!);
        }

        Console.WriteLine("ready");
        Console.ReadLine();
        foreach (var (approval, result) in await Task.WhenAll(approvals.Select(async approval => (approval, await RunAsync(approval)))))
        {
            Console.WriteLine($"{approval.Id} {result.GetType().Name}");
        }

        Console.WriteLine("done");
        Console.ReadLine();
        break;
    default:
        throw new ArgumentException($"There is no command '{args[0]}'.");
}

ValueTask<ClaimResult> RunAsync(Proposal approval)
{
    var claim = Claim($"{args[2]}-{approval.Id}", "", SideEffect.Irreversible);
    return store.ClaimAsync(
        claim with { Key = null, Approval = new ApprovalUse(approval.Id, approval.Digest), Intent = claim.Intent with { Proposal = approval.Id } },
        CancellationToken.None);
}

Claim Claim(string callId, string key, SideEffect sideEffect) => new()
{
    CallId = callId,
    Tenant = "acme",
    Actor = "agent-7",
    Task = "task-3",
    Toolset = "payments",
    Tool = "payments_transfer",
    ContractHash = "c0",
    SideEffect = sideEffect,
    Key = new OperationKey("acme", "payments_transfer", key),
    Fingerprint = Digest.Of([1]),
    Retention = TimeSpan.FromHours(72),
    Epoch = epoch,
    Intent = new EvidenceRecord { Type = EvidenceType.Intent, At = DateTimeOffset.UtcNow, CallId = callId, Tenant = "acme", Code = "intent" },
};
