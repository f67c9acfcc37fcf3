namespace ToolContracts.Cli.Tests;

/// <summary>The governance register.</summary>
public sealed class OwnersTests
{
    private const string Owners = """
        { "version": 1, "owners": {
          "*": { "legitimate-purpose": "board", "runtime": "platform", "identity-and-incident-response": "security", "data-classification": "privacy", "evaluation": "quality" },
          "bank": { "side-effects-and-compensation": "payments | team", "runtime": "bank-ops" },
          "gone": { "approval": "somebody" } } }
        """;

    [Fact]
    public async Task TellsWhoAnswersAndWhatNobodyAnswersFor()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("toolcontracts.owners.json");
        await File.WriteAllTextAsync(file, Owners, TestContext.Current.CancellationToken);
        var (code, document) = await InProcess.JsonAsync("owners", built.Build(BuiltSource.Bank), "--file", file);
        Assert.Equal(1, code);
        Assert.Equal("bank: approval", Assert.Single(document.GetProperty("withoutOwner").EnumerateArray()).GetString());
        Assert.Equal("gone", Assert.Single(document.GetProperty("unknown").EnumerateArray()).GetString());
        var concerns = document.GetProperty("toolsets")[0].GetProperty("concerns").EnumerateArray().ToDictionary(static one => one.GetProperty("concern").GetString()!, static one => one.GetProperty("owner").GetString());
        Assert.Equal(("bank-ops", "board", null), (concerns["runtime"], concerns["legitimate-purpose"], concerns["approval"]));
        Assert.Equal("irreversible", document.GetProperty("effects")[0].GetProperty("effect").GetString());

        var page = (await InProcess.RunAsync("owners", built.PathOf("Under.Test.dll"), "--file", file)).Ends(1).Output;
        Assert.Contains("payments \\| team", page, StringComparison.Ordinal);
        Assert.Contains("| irreversible | financial | 1 | bank\\_send |", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllOwnedIsExitCode0AndAFaultyFileIsRefusedAtItsLine()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("toolcontracts.owners.json");
        await File.WriteAllTextAsync(file, Owners.Replace("\"quality\"", "\"quality\", \"side-effects-and-compensation\": \"a\", \"approval\": \"b\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var assembly = built.Build(BuiltSource.Bank);
        (await InProcess.RunAsync("owners", assembly, "--file", file, "-o", built.PathOf("register.md"))).Ends(0);
        Assert.Contains("Everything has an owner.", await File.ReadAllTextAsync(built.PathOf("register.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "{ \"version\": 1,\n\"owners\": { \"*\": { \"nonsense\": \"x\" } } }", TestContext.Current.CancellationToken);
        Assert.Contains("line 2", (await InProcess.RunAsync("owners", assembly, "--file", file)).Ends(3).Error, StringComparison.Ordinal);
    }
}
