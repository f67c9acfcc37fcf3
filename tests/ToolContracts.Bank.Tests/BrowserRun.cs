using System.Diagnostics;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Bank.Tests;

/// <summary>One look at the console of the running bank with a real browser, shared by all tests of it: tests/console-browser/run.mjs.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    private static readonly Dictionary<string, object?> Transfer = new()
    {
        ["request"] = new { from = "XX10BANK0000000001", to = "XX10BANK0000000003", amount = 12.5m, reference = "BROWSER-1", text = "Paper" },
    };

    private readonly List<JsonNode> _found = [];

    /// <summary>What the call said before anybody decided.</summary>
    public CallToolResult Held { get; private set; } = null!;

    /// <summary>What the same call said after the person had approved it, twice.</summary>
    public IReadOnlyList<CallToolResult> Repeated { get; private set; } = [];

    /// <summary>What was found of a kind.</summary>
    public IReadOnlyList<JsonNode> Of(string check) => [.. _found.Where(one => (string?)one["check"] == check)];

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "console-browser");
        await InstallAsync(folder);
        await using var bank = await BankProcess.OverHttpAsync();
        await using var client = await bank.ConnectAsync();
        Held = await client.CallToolAsync("payments_transfer", Transfer);
        var address = bank.Address.GetLeftPart(UriPartial.Authority);
        using var process = Process.Start(new ProcessStartInfo(
            "node", [Path.Combine(folder, "run.mjs"), address, ProposalOf(Held), Path.Combine(AppContext.BaseDirectory, "console-screenshots")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var found = JsonNode.Parse(line)!;
            if (found["ask"] is null)
            {
                _found.Add(found);
                continue;
            }

            await client.CallToolAsync("cards_set_limit", new Dictionary<string, object?> { ["card"] = "card-7001", ["euros"] = 1234 });
            await process.StandardInput.WriteLineAsync("called");
        }

        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        Repeated = [await client.CallToolAsync("payments_transfer", Transfer), await client.CallToolAsync("payments_transfer", Transfer)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string ProposalOf(CallToolResult held) => (string)held.Meta!["io.github.toolcontracts/call"]!["proposal"]!;

    // Exactly what the lock file names, once for each lock file.
    private static async Task InstallAsync(string folder)
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync();
        Assert.Equal(0, npm.ExitCode);
        await File.WriteAllTextAsync(stamp, wanted);
    }
}
