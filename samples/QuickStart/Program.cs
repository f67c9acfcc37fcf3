using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QuickStart;
using ToolContracts;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Ledger;

if (args is [KilledShop.Argument, var sharedFolder, var sharedTool, var sharedArguments])
{
    await KilledShop.RunAsync(sharedFolder, sharedTool, sharedArguments);
    return 1;
}

var folder = Directory.CreateTempSubdirectory("toolcontracts-quickstart-").FullName;
var warehouse = new Warehouse(folder, stopsMidway: false);
var day = new Day();
Console.WriteLine("One day of an agent that may look at a warehouse's stock, and reserve and order pieces of article A-1001.");

using (var shop = await Shop.OpenAsync(folder))
{
    var administration = shop.Services.GetRequiredService<IToolAdministration>();
    foreach (var action in new[] { "stock.read", "stock.reserve", "purchasing.order" })
    {
        // To ada too, for whom the agent acts: it may never do for her what she may not do herself.
        foreach (var actor in new[] { "ada", "agent-7" })
        {
            await administration.GrantAsync(new NewGrant("shop", actor, action, ResourcePattern.Parse("article/A-1001"), By: "boss", Reason: "her article"));
        }
    }

    const string Order = """{"request":{"order":"O-1","article":"A-1001","pieces":3}}""";

    day.Begin("It reads what it may read.", """stock_left {"article":"A-1001"}""");
    var left = await shop.CallAsync("stock_left", """{"article":"A-1001"}""");
    Day.Show(left);
    day.Expect(left is ToolOutcome.Completed, "the answer is there");

    const string Wrong = """{"request":{"order":"O-1","article":"1001","pieces":500,"express":true}}""";
    day.Begin("It gets the arguments wrong. Each fault is named, with its place, so that it can do better.", "stock_reserve " + Wrong);
    var invalid = await shop.CallAsync("stock_reserve", Wrong);
    Day.Show(invalid);
    day.Expect(
        invalid is ToolOutcome.Invalid { Faults: var faults }
            && faults.Select(static fault => fault.Path).Order(StringComparer.Ordinal).SequenceEqual(["$.request.article", "$.request.express", "$.request.pieces"]),
        "three faults, and nothing ran");

    const string Foreign = """{"request":{"order":"O-1","article":"A-2002","pieces":3}}""";
    day.Begin("It asks for an article that nobody granted to it. It is told no, and not why: the reason is in the operator's log.", "stock_reserve " + Foreign);
    var denied = await shop.CallAsync("stock_reserve", Foreign);
    Day.Show(denied);
    day.Expect(denied is ToolOutcome.Denied && warehouse.Reservations("O-1") == 0, "nothing was reserved");

    day.Begin("It reserves three pieces.", "stock_reserve " + Order);
    var reserved = await shop.CallAsync("stock_reserve", Order);
    Day.Show(reserved);
    day.Expect(reserved is ToolOutcome.Completed { Replayed: false } && warehouse.Reservations("O-1") == 1, "the warehouse has one reservation of O-1");

    day.Begin("It forgets that it did, and reserves again for the same order. The recorded answer comes back.", "stock_reserve " + Order);
    var again = await shop.CallAsync("stock_reserve", Order);
    Day.Show(again);
    day.Expect(
        again is ToolOutcome.Completed { Replayed: true } replayed && reserved is ToolOutcome.Completed first && replayed.Result.Span.SequenceEqual(first.Result.Span),
        "the answer is the first one, byte for byte");
    day.Expect(warehouse.Reservations("O-1") == 1, "the warehouse still has one reservation of O-1");

    const string Other = """{"request":{"order":"O-1","article":"A-1001","pieces":30}}""";
    day.Begin("It uses the same order for something else.", "stock_reserve " + Other);
    var conflict = await shop.CallAsync("stock_reserve", Other);
    Day.Show(conflict);
    day.Expect(conflict is ToolOutcome.Conflict && warehouse.Reservations("O-1") == 1, "nothing ran");

    const string Lost = """{"request":{"order":"O-2","article":"A-1001","pieces":5}}""";
    day.Begin("Another process reserves for order O-2 and is killed midway: after the warehouse wrote it down, before the answer was recorded.", "stock_reserve " + Lost);
    await KilledShop.StartAndKillAsync(folder, "stock_reserve", Lost);
    var unknown = await shop.CallAsync("stock_reserve", Lost);
    Day.Show(unknown);
    day.Expect(unknown is ToolOutcome.Unknown, "the host does not know whether it happened, and says so");
    day.Expect(warehouse.Reservations("O-2") == 1, "it was not run a second time");
    day.Expect((await administration.OpenAttemptsAsync()) is [{ IsUnknown: true }], "it is on the list of what a person has to look into");

    const string Purchase = """{"request":{"number":"P-1","article":"A-1001","pieces":20}}""";
    var approvals = shop.Services.GetRequiredService<IToolApprovals>();
    foreach (var person in new[] { "ada", "carol" })
    {
        await administration.GrantAsync(new NewGrant("shop", person, "approve:buyer", ResourcePattern.Parse("article/*"), By: "ada", Reason: "buys for the shop"));
    }

    day.Begin("It orders goods for money. The call is held: a buyer has to approve it, and sees what it would do.", "purchasing_order " + Purchase);
    var held = await shop.CallAsync("purchasing_order", Purchase);
    Day.Show(held);
    var waiting = await approvals.WaitingAsync("shop");
    day.Expect(held is ToolOutcome.ApprovalRequired && warehouse.Purchases("P-1") == 0, "nothing was ordered");
    day.Expect(waiting is [_], $"a proposal waits, which shows {Encoding.UTF8.GetString(waiting[0].Content.Plan.Span)}");
    var own = await approvals.ApproveAsync(waiting[0].Id, waiting[0].Digest, new Caller(ActorKind.Human, "ada", "shop"));
    day.Expect(own is DecisionResult.NotAllowed, "ada, on whose behalf the agent acts, may not approve it though she is a buyer");
    var decided = await approvals.ApproveAsync(waiting[0].Id, waiting[0].Digest, new Caller(ActorKind.Human, "carol", "shop"), "we run low");
    day.Expect(decided is DecisionResult.Decided && warehouse.Purchases("P-1") == 0, "carol approves it, and still nothing has run");

    const string Larger = """{"request":{"number":"P-1","article":"A-1001","pieces":200}}""";
    day.Begin("It tries to order ten times as many under that approval.", "purchasing_order " + Larger);
    var larger = await shop.CallAsync("purchasing_order", Larger);
    Day.Show(larger);
    day.Expect(larger is ToolOutcome.ApprovalRequired && warehouse.Purchases("P-1") == 0, "that is another proposal, which nobody approved");

    day.Begin("It makes the approved call again: it runs. Once more: the recorded answer comes back.", "purchasing_order " + Purchase);
    var ordered = await shop.CallAsync("purchasing_order", Purchase);
    Day.Show(ordered);
    var reordered = await shop.CallAsync("purchasing_order", Purchase);
    Day.Show(reordered);
    day.Expect(
        ordered is ToolOutcome.Completed { Replayed: false } && reordered is ToolOutcome.Completed { Replayed: true } && warehouse.Purchases("P-1") == 1,
        "the books have one purchase P-1");

    day.Begin("Somebody pulls the kill switch.", """stock_left {"article":"A-1001"}""");
    var killSwitch = await administration.KillAsync(new NewKillSwitch(KillScope.All, "", By: "ada", Reason: "something is odd"));
    var disabled = await shop.CallAsync("stock_left", """{"article":"A-1001"}""");
    Day.Show(disabled);
    day.Expect(disabled is ToolOutcome.Disabled, "nothing runs");
    var isLifted = await administration.ReviveAsync(killSwitch.Id, "ada", "it was a false alarm");
    day.Expect(!isLifted && await shop.CallAsync("stock_left", """{"article":"A-1001"}""") is ToolOutcome.Disabled, "one person does not lift it");
    isLifted = await administration.ReviveAsync(killSwitch.Id, "bert", "ada is right");
    day.Expect(isLifted && await shop.CallAsync("stock_left", """{"article":"A-1001"}""") is ToolOutcome.Completed, "two do, and the agent works again");
    await shop.StopAsync();
}

day.Begin("The evidence of the day is checked, and three copies of it that somebody changed.");
await Evidence.CheckAsync(folder, day);

Console.WriteLine();
Console.WriteLine(day.HadSurprises ? $"Something was not as it should be. The files are in {folder}" : "Everything was as it should be.");
if (!day.HadSurprises)
{
    Directory.Delete(folder, recursive: true);
}

return day.HadSurprises ? 1 : 0;
