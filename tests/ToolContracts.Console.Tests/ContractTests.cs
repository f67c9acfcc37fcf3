
namespace ToolContracts.Console.Tests;

/// <summary>The contracts of the host and the lock file.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task ContractsAreShownWithTheirOwner()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync("/console/contracts");
        Assert.Contains("shop 3.1.0 Owner: shop-team", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not compared", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["move Reversible none Once a key shop.move", "order Irreversible Money buyer Never repeated shop.order", "write Reversible buyer Safe to repeat shop.write"], page.TextsOf("tbody tr"));

        var tool = await carol.GetAsync("/console/contracts/shop_order");
        Assert.Contains("Approval buyer, within 60 minutes, over a plan", tool.TextsOf(".facts > div"));
        Assert.Contains("Permissions shop.order on article/{order.Article}", tool.TextsOf(".facts > div"));
        Assert.Contains("\"maximum\": 100", tool.TextOf("pre"), StringComparison.Ordinal);
        ShownTests.AssertHarmless(tool);
        Assert.Equal(404, (await carol.GetAsync("/console/contracts/shop_none")).Status);
        Assert.Equal(404, (await carol.GetAsync("/console/contracts/%3Cscript%3E")).Status);
    }

    [Fact]
    public async Task DifferencesToTheLockFileAreShown()
    {
        var lockFile = Path.Combine(AppContext.BaseDirectory, "toolcontracts.lock.json");
        var changed = Path.Combine(Directory.CreateTempSubdirectory("toolcontracts-lock-").FullName, "toolcontracts.lock.json");
        var text = await File.ReadAllTextAsync(lockFile, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(changed, text, TestContext.Current.CancellationToken);
        await using var host = await ConsoleHost.StartAsync(options => options.LockFile = changed);
        using var carol = await host.BrowseAsync("carol");
        Assert.Contains("As reviewed", (await carol.GetAsync("/console/contracts")).Text, StringComparison.Ordinal);

        var hash = (await host.ToolAsync("shop_order")).Contract.Hash;
        await File.WriteAllTextAsync(changed, text.Replace(hash, new string('0', hash.Length), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var page = await carol.GetAsync("/console/contracts");
        Assert.Contains("One difference to the lock file", page.Text, StringComparison.Ordinal);
        Assert.Equal(["order"], page.Document.QuerySelectorAll("tbody th:has(.tag-bad) a").Select(static link => link.TextContent));
        Assert.Contains("Differs from the lock file", (await carol.GetAsync("/console/contracts/shop_order")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Differs from the lock file", (await carol.GetAsync("/console/contracts/shop_write")).Text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(changed, "<script>alert(1)</script>", TestContext.Current.CancellationToken);
        var broken = await carol.GetAsync("/console/contracts");
        Assert.Contains("One difference to the lock file", broken.Text, StringComparison.Ordinal);
        ShownTests.AssertHarmless(broken);
        File.Delete(changed);
        Assert.Contains("One difference to the lock file", (await carol.GetAsync("/console/contracts")).Text, StringComparison.Ordinal);
    }
}
