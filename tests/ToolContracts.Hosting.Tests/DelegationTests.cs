using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>Authority that is handed on: to an agent by a person, and to a task (threats 16, 17).</summary>
public sealed class DelegationTests
{
    private static readonly Caller Alone = TestHost.Agent with { OnBehalfOf = null };

    [Fact]
    public async Task AnAgentMayNotWhatThePersonMayNotForWhomItActs()
    {
        await using var host = new TestHost();
        await host.GrantAloneAsync("lab.move");
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o1"));
        Assert.Contains(host.Log.Lines, static line => line.EndsWith("no-grant for action lab.move of the one on whose behalf it is called", StringComparison.Ordinal));
        var grant = await host.GrantAloneAsync("lab.move", "shelf/s1", "ada");
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        await host.GrantAloneAsync("lab.move", "shelf/s1", "ada", effect: GrantEffect.Deny);
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o2"));
        Assert.Equal(1, host.Lab.Calls("o1") + host.Lab.Calls("o2"));

        // Nor does it get more when the person has nothing left.
        Assert.True(await host.Administration.RevokeAsync(grant.Id, "boss", "left", TestContext.Current.CancellationToken));
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o1"));
        Assert.IsType<ToolOutcome.Completed>(await MoveAsync(host, "o3", Alone));
    }

    [Fact]
    public async Task APersonsGrantsAreNotTheAgents()
    {
        await using var host = new TestHost();
        await host.GrantAloneAsync("lab.move", actor: "ada");
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o1"));
    }

    [Fact]
    public async Task AHostMayCountTheActorsGrantsOnly()
    {
        await using var host = new TestHost(options: static options => options.Grants.LimitToPrincipal = false);
        await host.GrantAloneAsync("lab.move");
        await host.GrantAloneAsync("lab.move", actor: "ada", effect: GrantEffect.Deny);
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
    }

    [Fact]
    public async Task AGrantForATaskCountsInThatTaskOnly()
    {
        await using var host = new TestHost();
        await host.GrantAloneAsync("lab.move", task: "t1");
        Assert.IsType<ToolOutcome.Completed>(await MoveAsync(host, "o1", Alone));
        Assert.IsType<ToolOutcome.Denied>(await MoveAsync(host, "o2", Alone with { Task = "t2" }));
        Assert.IsType<ToolOutcome.Denied>(await MoveAsync(host, "o2", Alone with { Task = null }));
        await host.GrantAloneAsync("lab.move");
        await host.GrantAloneAsync("lab.move", effect: GrantEffect.Deny, task: "t1");
        Assert.IsType<ToolOutcome.Denied>(await MoveAsync(host, "o3", Alone));
        Assert.IsType<ToolOutcome.Completed>(await MoveAsync(host, "o3", Alone with { Task = "t2" }));
    }

    [Fact]
    public async Task AnAttenuationNarrowsItsTaskAndAnotherOneNarrowsItFurther()
    {
        await using var host = new TestHost();
        await host.GrantAloneAsync("lab.move");
        await AttenuateAsync(host, "agent", "t1", new AttenuatedAction("lab.move", ResourcePattern.Parse("shelf/s1")), new AttenuatedAction("lab.ring", ResourcePattern.Everything));
        Assert.IsType<ToolOutcome.Completed>(await MoveAsync(host, "o1", Alone));
        Assert.IsType<ToolOutcome.Denied>(await MoveAsync(host, "o2", Alone, "s2"));
        Assert.Contains(host.Log.Lines, static line => line.EndsWith("outside-attenuation for action lab.move", StringComparison.Ordinal));
        Assert.IsType<ToolOutcome.Completed>(await MoveAsync(host, "o2", Alone with { Task = "t2" }, "s2"));

        // It leaves ringing, and gives it to nobody.
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_ring", """{"note":"n"}""", Alone));
        await AttenuateAsync(host, "agent", "t1", new AttenuatedAction("lab.move", ResourcePattern.Parse("shelf/s2")));
        Assert.IsType<ToolOutcome.Denied>(await MoveAsync(host, "o3", Alone));
        Assert.IsType<ToolOutcome.Denied>(await MoveAsync(host, "o3", Alone, "s2"));
        Assert.IsType<ToolOutcome.Completed>(await MoveAsync(host, "o3", Alone with { Task = "t2" }));

        // What ran before is not replayed either.
        Assert.IsType<ToolOutcome.Denied>(await MoveAsync(host, "o1", Alone));
    }

    [Fact]
    public async Task AnAttenuationThatLeavesNothingLeavesNothing()
    {
        await using var host = await new TestHost().GrantedAsync();
        await AttenuateAsync(host, "agent", "t1");
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o1"));
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_look", """{"sample":"a"}"""));
    }

    [Fact]
    public async Task WhatIsTakenFromThePersonIsTakenFromTheAgent()
    {
        await using var host = await new TestHost().GrantedAsync();
        await AttenuateAsync(host, "ada", "t1", new AttenuatedAction("lab.move", ResourcePattern.Parse("shelf/s2")));
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o1"));
        Assert.IsType<ToolOutcome.Completed>(await MoveAsync(host, "o1", TestHost.Agent, "s2"));
    }

    [Fact]
    public async Task AnAttenuationOfAnotherHostCountsForTheNextEffectAtOnceAndAfterAStart()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
        await using (var other = new TestHost(host.Folder))
        {
            await AttenuateAsync(other, "agent", "t1");
        }

        // The first host's clock stands, so it has not polled: only the claim's transaction can know.
        Assert.IsType<ToolOutcome.Denied>(await host.MoveAsync("o2"));
        await using var later = new TestHost(host.Folder);
        Assert.IsType<ToolOutcome.Denied>(await later.MoveAsync("o2"));
        Assert.Equal(0, host.Lab.Calls("o2") + later.Lab.Calls("o2"));
    }

    [Fact]
    public async Task AnOperatorIsToldWhyAndTheModelIsNot()
    {
        await using var host = new TestHost();
        var allowed = await host.GrantAloneAsync("lab.move", "shelf/*");
        var denied = await host.GrantAloneAsync("lab.move", "shelf/s2", effect: GrantEffect.Deny);
        var elsewhere = await host.GrantAloneAsync("lab.move", task: "t9");
        var hers = await host.GrantAloneAsync("lab.move", "shelf/s1", "ada");
        var good = await ExplainAsync(host, "shelf/s1");
        Assert.True(good.IsAllowed);
        Assert.Equal(
            $"allowed: agent, lab.move on shelf/s1: granted (for: {allowed.Id}; for other resources or tasks: {denied.Id}, {elsewhere.Id}){Environment.NewLine}"
            + $"allowed: ada, lab.move on shelf/s1: granted (for: {hers.Id})",
            good.ToString());
        var bad = await ExplainAsync(host, "shelf/s2");
        Assert.False(bad.IsAllowed);
        Assert.Equal(
            $"denied: agent, lab.move on shelf/s2: denied-by-grant (for: {allowed.Id}; against: {denied.Id}; for other resources or tasks: {elsewhere.Id}){Environment.NewLine}"
            + $"denied: ada, lab.move on shelf/s2: no-grant (for other resources or tasks: {hers.Id})",
            bad.ToString());
        Assert.Equal("denied", (await MoveAsync(host, "o1", TestHost.Agent, "s2")).Code);
        Assert.Equal(0, host.Lab.Calls("o1"));

        var attenuation = await AttenuateAsync(host, "agent", "t1", new AttenuatedAction("lab.ring", ResourcePattern.Everything));
        var narrowed = await ExplainAsync(host, "shelf/s1");
        Assert.False(narrowed.IsAllowed);
        Assert.Equal([attenuation.Id], narrowed.Grants[0].Narrowing.Select(static narrowing => narrowing.Id));
        Assert.Equal("outside-attenuation", narrowed.Grants[0].Decision.Reason);
        var killSwitch = await host.Administration.KillAsync(new NewKillSwitch(KillScope.Tool, "lab_move", "boss", "incident 5"), TestContext.Current.CancellationToken);
        Assert.Equal([killSwitch], (await ExplainAsync(host, "shelf/s1")).Switches);
        Assert.Null(await host.Administration.ExplainAsync(TestHost.Agent, "lab_nothing", null, TestContext.Current.CancellationToken));
    }

    // Three actors in three tenants, each for itself and on behalf of each other, in two tasks and in none, against a rule of twenty lines.
    [Fact]
    public async Task WhoMayWhatIsWhatAPlainRuleSays()
    {
        await using var host = new TestHost();
        string[] actors = ["a", "b", "c"], tenants = ["x", "y", "z"], shelves = ["s1", "s2"];
        string?[] tasks = [null, "t1", "t2"];
        List<(string Tenant, string Actor, string Shelf, bool Allows, string? Task)> grants =
        [
            ("x", "a", "*", true, null), ("x", "b", "s1", true, null), ("x", "c", "*", true, "t1"), ("x", "a", "s2", false, "t2"),
            ("y", "a", "s2", true, "t2"), ("y", "b", "*", true, null), ("y", "b", "s1", false, null), ("z", "c", "*", true, null),
        ];
        List<(string Tenant, string Actor, string Task, string Shelf)> attenuations = [("x", "a", "t1", "s1"), ("z", "c", "t1", "s2"), ("z", "c", "t2", "s1"), ("z", "c", "t2", "s2")];
        foreach (var (tenant, actor, shelf, allows, task) in grants)
        {
            await host.Administration.GrantAsync(
                new NewGrant(tenant, actor, "lab.move", ResourcePattern.Parse("shelf/" + shelf), "boss", "test")
                {
                    Effect = allows ? GrantEffect.Allow : GrantEffect.Deny,
                    Task = task,
                },
                TestContext.Current.CancellationToken);
        }

        foreach (var (tenant, actor, task, shelf) in attenuations)
        {
            await host.Administration.AttenuateAsync(
                new NewAttenuation(tenant, actor, task, [new AttenuatedAction("lab.move", ResourcePattern.Parse("shelf/" + shelf))], "boss", "test"),
                TestContext.Current.CancellationToken);
        }

        bool Holds(string tenant, string actor, string? task, string shelf)
        {
            var counting = grants.Where(g => g.Tenant == tenant && g.Actor == actor && (g.Task is null || g.Task == task) && (g.Shelf == "*" || g.Shelf == shelf)).ToList();
            return counting.Any(static g => g.Allows) && counting.All(static g => g.Allows)
                && attenuations.All(a => a.Tenant != tenant || a.Actor != actor || a.Task != task || a.Shelf == shelf);
        }

        var number = 0;
        var allowed = 0;
        foreach (var tenant in tenants)
        {
            foreach (var actor in actors)
            {
                foreach (var principal in actors.Append(null))
                {
                    foreach (var (task, shelf) in tasks.SelectMany(task => shelves.Select(shelf => (task, shelf))))
                    {
                        var caller = new Caller(ActorKind.Workload, actor, tenant) { OnBehalfOf = principal, Task = task };
                        var expected = Holds(tenant, actor, task, shelf) && (principal is null || Holds(tenant, principal, task, shelf));
                        var outcome = await MoveAsync(host, $"o{number++}", caller, shelf);
                        Assert.True(expected == outcome is ToolOutcome.Completed, $"{actor} for {principal} in {tenant}, {task}, on {shelf}: {outcome.Code}");
                        Assert.Equal(expected, (await host.Administration.ExplainAsync(caller, "lab_move", "shelf/" + shelf, TestContext.Current.CancellationToken))!.IsAllowed);
                        allowed += expected ? 1 : 0;
                    }
                }
            }
        }

        Assert.Equal(216, number);
        Assert.InRange(allowed, 20, 100);
    }

    private static async Task<AuthorityExplanation> ExplainAsync(TestHost host, string resource) =>
        (await host.Administration.ExplainAsync(TestHost.Agent, "lab_move", resource, TestContext.Current.CancellationToken))!;

    private static async Task<Attenuation> AttenuateAsync(TestHost host, string actor, string task, params AttenuatedAction[] actions) =>
        await host.Administration.AttenuateAsync(new NewAttenuation("acme", actor, task, actions, "boss", "test"), TestContext.Current.CancellationToken);

    private static ValueTask<ToolOutcome> MoveAsync(TestHost host, string order, Caller caller, string shelf = "s1") =>
        host.CallAsync("lab_move", $$$"""{"request":{"order":"{{{order}}}","shelf":"{{{shelf}}}"}}""", caller);
}
