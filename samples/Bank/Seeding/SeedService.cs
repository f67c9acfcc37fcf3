using ToolContracts;
using ToolContracts.Administration;
using ToolContracts.Approvals;

namespace Bank.Seeding;

/// <summary>Makes the sample's data when the host starts, by real calls through the dispatcher.</summary>
internal sealed class SeedService(SeedClock clock, Books.BankBooks books, IToolDispatcher dispatcher, IToolAdministration administration, IToolApprovals approvals) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        clock.SetBehind(TimeSpan.FromHours(26));
        await new SeedGrants(administration).GiveAsync(cancellationToken);
        await new SeedDays(clock, books, dispatcher, administration, approvals).PlayAsync(cancellationToken);
        clock.SetBehind(TimeSpan.Zero);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
