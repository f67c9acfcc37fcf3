using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

public sealed class NoticeTests
{
    [Fact]
    public async Task PeopleHearOfSwitchesAndIncidentsAlsoWhereOneOfThemCannotBeTold()
    {
        var pager = new Pager();
        await using var host = new TestHost(configure: (services, _) => services.AddSingleton<IToolNotifier>(new Broken()).AddSingleton<IToolNotifier>(pager));
        var killed = await host.Administration.KillAsync(new NewKillSwitch(KillScope.All, "", "ann", "odd"));
        Assert.Equal(new ToolNotice.SwitchSet(killed), await pager.NextAsync());
        Assert.False(await host.Administration.ReviveAsync(killed.Id, "bob", "over"));
        Assert.Equal(new ToolNotice.LiftAsked(killed.Id, "bob"), await pager.NextAsync());
        Assert.Equal("bob", Assert.Single(await host.Administration.SwitchesAsync()).ReviveAskedBy);
        Assert.True(await host.Administration.ReviveAsync(killed.Id, "eve", "over"));
        Assert.Equal(new ToolNotice.SwitchLifted(killed.Id, "eve"), await pager.NextAsync());
        var incident = await host.Administration.DeclareIncidentAsync(new NewIncident(new NewKillSwitch(KillScope.Actor, "agent", "ann", "odd")) { HoldsEvidence = true });
        Assert.Equal(new ToolNotice.IncidentDeclared(incident), await pager.NextAsync());
        Assert.False(await host.Administration.ReviveAsync(999, "bob", "over"));
        Assert.Equal([incident.Hold!], await host.Administration.HoldsAsync());
        Assert.False(await host.Administration.ForgetTenantAsync("acme", "ann", "asked for"));
        Assert.True(await host.Administration.ReleaseEvidenceAsync(incident.Hold!.Id, "ann", "closed"));
        Assert.True(await host.Administration.ForgetTenantAsync("acme", "ann", "asked for"));
    }

    [Fact]
    public async Task AnIncidentCancelsWhatItCoversAndIsRunning()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("o1", static async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        });
        var running = host.MoveAsync("o1").AsTask();
        await host.Lab.Begun("o1");
        await host.Administration.DeclareIncidentAsync(new NewIncident(new NewKillSwitch(KillScope.Actor, "agent", "ann", "odd")) { RevokesGrants = true });
        Assert.IsType<ToolOutcome.Unknown>(await running);
        Assert.IsType<ToolOutcome.Disabled>(await host.MoveAsync("o2"));
    }

    private sealed class Pager : IToolNotifier
    {
        private readonly BlockingCollection<ToolNotice> _notices = [];

        public Task<ToolNotice> NextAsync() => Task.Run(() => _notices.Take(TestContext.Current.CancellationToken));

        public Task NotifyAsync(ToolNotice notice, CancellationToken cancellationToken)
        {
            _notices.Add(notice, cancellationToken);
            return Task.CompletedTask;
        }
    }

    private sealed class Broken : IToolNotifier
    {
        public Task NotifyAsync(ToolNotice notice, CancellationToken cancellationToken) => throw new InvalidOperationException("the pager's line is down");
    }
}
