
namespace ToolContracts.Hosting.Tests;

/// <summary>Arguments and names that pretend to be something else.</summary>
public sealed class HostileArgumentTests
{
    [Theory]
    [InlineData("""{"request":{"order":"o1","shelf":"s1","admin":true}}""")]
    [InlineData("""{"request":{"order":"o1","shelf":"s1"},"caller":{"actor":"boss"}}""")]
    [InlineData("""{"request":{"order":"o1","shelf":"s1","shelf":"s2"}}""")]
    [InlineData("""{"request":{"order":"o1","Shelf":"s1"}}""")]
    [InlineData("""{"request":{"order":"o1"}}""")]
    [Threat(4, Part = "members")]
    public Task MembersThatTheContractDoesNotNameAreRefused(string arguments) => RefusesAsync(arguments);

    [Theory]
    [InlineData("""{"request":{"order":"o1","shelf":"s1","pieces":"1"}}""")]
    [InlineData("""{"request":{"order":"o1","shelf":"s1","pieces":1.5}}""")]
    [InlineData("""{"request":{"order":"o1","shelf":"s1","pieces":NaN}}""")]
    [InlineData("""{"request":{"order":"o1","shelf":"s1","pieces":2147483648}}""")]
    [InlineData("""{"request":{"order":1,"shelf":"s1"}}""")]
    [InlineData("""{"request":{"order":null,"shelf":"s1"}}""")]
    [InlineData("""{"request":[{"order":"o1","shelf":"s1"}]}""")]
    [Threat(4, Part = "types")]
    public Task ValuesOfAnotherTypeAreRefused(string arguments) => RefusesAsync(arguments);

    [Theory]
    [InlineData("LAB_MOVE")]
    [InlineData("Lab_move")]
    [InlineData("lab-move")]
    [InlineData("lab.move")]
    [InlineData("move")]
    [InlineData("lab_move ")]
    [InlineData("lab_move\0")]
    [InlineData("lab_m\u043Eve")]
    [InlineData("lab_mo\u200Bve")]
    [InlineData("lab_move_async")]
    [Threat(9, Part = "exact")]
    public async Task AnotherSpellingOfANameIsNoTool(string name)
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync(name, """{"request":{"order":"o1","shelf":"s1"}}"""));
        Assert.Equal(0, host.Lab.Calls("o1"));
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
    }

    [Theory]
    [InlineData("s\u200B1")]
    [InlineData("s1\u2060")]
    [InlineData("\u202Es1")]
    [InlineData("\u0455" + "1")]
    [InlineData("S1")]
    [InlineData("\uFF53" + "1")]
    [Threat(3, Part = "compared")]
    public async Task AGrantDoesNotCoverAValueThatLooksAlike(string shelf)
    {
        await using var host = new TestHost();
        await host.GrantAsync("lab.move", "shelf/s1");
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_move", $$$"""{"request":{"order":"o1","shelf":"{{{shelf}}}"}}"""));
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
    }

    [Theory]
    [InlineData("b\u200B1")]
    [InlineData("b1\u202C")]
    [InlineData("\u0432" + "1")]
    [InlineData("b\u0031\uFE0F")]
    [Threat(3, Part = "compared")]
    public async Task AnApprovalDoesNotCoverAValueThatLooksAlike(string box)
    {
        await using var host = await ApprovalHost.StartAsync();
        var approved = await host.ApprovedAsync();
        Assert.NotEqual(approved.Id, (await host.OpenAsync(box: box)).IsHeld().ProposalId);
        Assert.Equal(0, host.Lab.Calls("o1"));
    }

    [Theory]
    [InlineData("agent\n")]
    [InlineData("agent\0")]
    [InlineData("agent\u001b[1m")]
    [InlineData("agent\u0085")]
    [Threat(3, Part = "identity")]
    public void AnIdentityHasNoControlCharacters(string text)
    {
        Assert.Throws<ArgumentException>(() => new Caller(ActorKind.Workload, text, "acme"));
        Assert.Throws<ArgumentException>(() => new Caller(ActorKind.Workload, "agent", text));
        Assert.Throws<ArgumentException>(() => TestHost.Agent with { OnBehalfOf = text });
        Assert.Throws<ArgumentException>(() => TestHost.Agent with { Task = text });
    }

    [Fact]
    [Threat(21, Part = "summary")]
    public async Task ASummaryShowsTerminalEscapesByTheirNumbers()
    {
        await using var host = await ApprovalHost.StartAsync();
        var held = await host.CallAsync("vault_look", """{"order":"a\u001b[2Jb\u009b1mc\rd\ne\u0007"}""");
        using var plan = System.Text.Json.JsonDocument.Parse((await host.ProposalAsync(held)).Content.Plan);
        Assert.Equal(@"Look for a\u{1B}[2Jb\u{9B}1mc\u{D}d\u{A}e\u{7}", plan.RootElement.GetString());
    }

    private static async Task RefusesAsync(string arguments)
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.IsType<ToolOutcome.Invalid>(await host.CallAsync("lab_move", arguments));
        Assert.Equal(0, host.Lab.Calls("o1"));
    }
}
