using ToolContracts.Approvals;

namespace ToolContracts.Console.Tests;

/// <summary>What people read while the store is out of reach.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData(false, "Nothing was changed.")]
    [InlineData(true, "It is not known whether what you did was stored.")]
    public async Task WhileTheStoreIsOutOfReachNothingIsDoneAndThePageSaysSo(bool mayHaveHappened, string said)
    {
        var outage = new Outage.Switch { MayHaveHappened = mayHaveHappened };
        await using var host = await ConsoleHost.StartAsync(services: outage.Add);
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");

        outage.IsOn = true;
        foreach (var answer in new[]
        {
            await carol.GetAsync("/console/approvals"), await carol.GetAsync("/console/evidence"), await carol.SubmitAsync(page.Form(id), ("decision", "approve")),
        })
        {
            Assert.Equal((503, "5"), (answer.Status, answer.Headers.RetryAfter!.ToString()));
            Assert.Contains(said, answer.Text, StringComparison.Ordinal);
            AccessTests.AssertHeaders(answer);
        }

        outage.IsOn = false;
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(id)).State);
        Assert.Equal(200, (await carol.GetAsync("/console/approvals")).Status);
    }
}
