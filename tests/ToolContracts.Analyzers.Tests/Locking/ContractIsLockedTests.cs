using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>TOOL6003.</summary>
public sealed class ContractIsLockedTests
{
    private const string Reads = "[SideEffect(SideEffect.None)]";

    [Fact]
    public async Task AFileThatWasAcceptedSaysWhatTheCodeSays()
    {
        foreach (var source in Toolsets.WellFormed)
        {
            Assert.Empty(await Locked.ReportAsync(await Locked.FileOf(source), source));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    [InlineData("{ \"version\": 1, \"toolsets\": {} }")]
    public async Task AnEmptyFileLocksNothingYet(string file) => Assert.Equal(
        ["TOOL6003 'Pay': Tool 'bank_pay' differs from the lock file: it is not there in toolcontracts.lock.json and there in the code. Accept the change in the lock file."],
        await Locked.ReportAsync(file, Locked.Bank(Reads)));

    [Fact]
    public async Task WithoutAFileAllAreSilent() =>
        Assert.Empty(await AnalyzerRunner.RunAsync(References.Compile(Locked.Bank(Reads)), [.. Locked.Rules]));

    [Theory]
    [InlineData("[Toolset(\"bank\")]", "[Toolset(\"bank\", Version = \"1.1.0\")]", "\"1.1.0\"")]
    [InlineData("[Toolset(\"bank\", Version = \"1.1.0\")]", "[Toolset(\"bank\")]", "Bank")]
    [InlineData("[Toolset(\"bank\")]", "[Toolset(\"bank\", Owner = \"team\")]", "\"team\"")]
    public Task ReportsVersionAndOwnerOnceForTheToolset(string before, string after, string place) =>
        Locked.AssertAsync(Locked.Bank(Reads, toolset: before), Locked.Bank(Reads, toolset: after), "TOOL6003", place);

    [Theory]
    [InlineData("[Description(\"a\")] void Pay([Description(\"b\")] int x)", "[Description(\"c\")] void Pay([Description(\"b\")] int x)", "Pay")]
    [InlineData("[Description(\"a\")] void Pay([Description(\"b\")] int x)", "[Description(\"a\")] void Pay([Description(\"c\")] int x)", "x")]
    [InlineData("[return: Description(\"a\")] int Pay()", "[return: Description(\"b\")] int Pay()", "int")]
    [InlineData("R Pay()", "S Pay()", "S")]
    [InlineData("void Pay(int x)", "void Pay(int x, [Description(\"new\")] int? y = null)", "y")]
    [InlineData("void Pay(int x, int y)", "void Pay(int y, int x)", "Pay")]
    [InlineData("void Pay(string x)", "void Pay([PersonalData] string x)", "x")]
    [InlineData("void Pay(string x)", "void Pay([PersonalData] string x, [PersonalData] string? y = null)", "x,y")]
    public async Task ReportsTextsOrderAndWhatIsAdded(string before, string after, string places)
    {
        const string Types = "public record R([property: Description(\"a\")] int X); public record S([property: Description(\"b\")] int X);";
        var reported = await Locked.CompareAsync(Locked.Bank(Reads, before, Types), Locked.Bank(Reads, after, Types));

        Assert.Equal(places.Split(',').Select(static place => $"TOOL6003 '{place}'"), reported.Select(static one => one[..one.IndexOf(':', StringComparison.Ordinal)]));
    }

    /// <summary>Formatting, the order of attributes, methods and files, and names of types and parameters that no caller sees.</summary>
    [Theory]
    [InlineData("[Tool, SideEffect(SideEffect.None), RequiresPermission(\"b\"), RequiresPermission(\"a\"), Budget(\"x\", \"1\"), Budget(\"y\", \"2\"), Egress(\"p\", \"q\")] void Pay(One a, Caller c) { }")]
    [InlineData("[Egress(\"q\", \"p\")] [Budget(\"y\", \"2\")] [Budget(\"x\", \"1\")]\n\n [RequiresPermission(\"a\"), RequiresPermission(\"b\")] [SideEffect(SideEffect.None), Tool(\"pay\")] private Task PayAsync(Caller who, Same a, CancellationToken token) => throw null!;")]
    public async Task IsQuietOnWhatIsNoFact(string tool)
    {
        const string First = "[Tool, SideEffect(SideEffect.None), RequiresPermission(\"a\"), RequiresPermission(\"b\"), Budget(\"x\", \"1\"), Budget(\"y\", \"2\"), Egress(\"p\", \"q\")] void Pay(Caller caller, One a) { }";
        const string Other = "[Tool, SideEffect(SideEffect.None)] void Look() { }";
        const string Types = " public record One(int X, string? Y = null); public class Same { public required int X { get; init; } public string? Y { get; set; } = null; }";

        var before = $"[Toolset(\"bank\")] partial class Bank {{ {First} {Other} }} {Types}";
        var after = $"{Types} [Toolset(\"bank\")] sealed partial class Moved {{ {Other} {tool} }}";

        Assert.Empty(await Locked.CompareAsync(before, after));
    }

    [Theory]
    [InlineData("\"contract\": \"[0-9a-f]{64}\"", "\"contract\": \"incomplete\"")]
    [InlineData("\"text\": \"[0-9a-f]{64}\"", "\"text\": \"incomplete\"")]
    [InlineData("\"contract\": \"[0-9a-f]{64}\"", "\"contract\": \"0000000000000000000000000000000000000000000000000000000000000000\"")]
    public async Task ReportsAHashThatIsNotTheContracts(string pattern, string replacement)
    {
        var source = Locked.Bank(Reads);
        var file = System.Text.RegularExpressions.Regex.Replace(await Locked.FileOf(source), pattern, replacement);

        Assert.StartsWith("TOOL6003 'Pay': Tool 'bank_pay' differs from the lock file: the hash of its entry is '", Assert.Single(await Locked.ReportAsync(file, source)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralClassesMayBeOneToolset()
    {
        const string Source = "[Toolset(\"bank\")] partial class A { [Tool, SideEffect(SideEffect.None)] void X() { } } [Toolset(\"bank\")] partial class B { [Tool, SideEffect(SideEffect.None)] void Y() { } }";

        Assert.Empty(await Locked.CompareAsync(Source, Source));
    }

    [Fact]
    public async Task ReportsWhatIsOutOfOrder()
    {
        var source = Locked.Bank(Reads, "void Pay(int x, int y)");
        var file = (await Locked.FileOf(source)).Replace("\"x\",\n", "\"z\",\n", StringComparison.Ordinal).Replace("\"y\"\n", "\"x\"\n", StringComparison.Ordinal).Replace("\"z\",\n", "\"y\",\n", StringComparison.Ordinal);

        Assert.Contains("the order of its entry", Assert.Single(await Locked.ReportAsync(file, source)), StringComparison.Ordinal);
    }
}
