namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>TOOL6001.</summary>
[Threat(17, Part = "widening")]
[Threat(25, Part = "lock")]
public sealed class AuthorityIsNotWidenedTests
{
    private const string Writes = "SideEffect(SideEffect.Reversible), RequiresPermission(\"a\", Resource = \"b\"), NotIdempotent(\"x\")";
    private const string Reads = "SideEffect(SideEffect.None)";

    /// <summary>What loosens, and what is reported where; going back tightens.</summary>
    public static TheoryData<string, string, string, string> Loosened => new()
    {
        { "[" + Writes + ", ApprovalExempt(\"r\")]", "[" + Writes.Replace("Reversible", "Irreversible", StringComparison.Ordinal) + ", ApprovalExempt(\"r\")]", "SideEffect.Irreversible", "SideEffect.Reversible" },
        { "[" + Writes + ", ApprovalExempt(\"r\")]", "[" + Writes.Replace("Reversible)", "Reversible, Impact = Impact.Financial)", StringComparison.Ordinal) + ", ApprovalExempt(\"r\")]", "Impact.Financial", "SideEffect(SideEffect.Reversible)" },
        { "[" + Writes + ", RequiresPermission(\"c\", Resource = \"d\")]", "[" + Writes + "]", "Pay", "\"c\"" },
        { "[" + Reads + ", RequiresPermission(\"bank.pay\")]", "[" + Reads + "]", "Pay", "\"bank.pay\"" },
        { "[" + Reads + ", RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\")]", "[" + Reads + "]", "Pay", "RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\")" },
        { "[" + Reads + ", RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\", ExpiresMinutes = 5)]", "[" + Reads + ", RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\", ExpiresMinutes = 6)]", "6", "5" },
        { "[" + Reads + ", RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\", ExpiresMinutes = 5)]", "[" + Reads + ", RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\")]", "RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\")", "5" },
        { "[" + Writes + "]", "[" + Writes + ", ApprovalExempt(\"r\")]", "\"r\"", "Pay" },
        { "[" + Reads + ", Idempotent(Key = \"{id}\")]", "[" + Reads + ", Idempotent]", "Idempotent", "Idempotent(Key = \"{id}\")" },
        { "[" + Reads + ", Idempotent(Key = \"{id}\")]", "[" + Reads + ", NotIdempotent(\"x\")]", "NotIdempotent(\"x\")", "Idempotent(Key = \"{id}\")" },
        { "[" + Reads + ", Idempotent(Key = \"{id}\", RetentionHours = 2)]", "[" + Reads + ", Idempotent(Key = \"{id}\", RetentionHours = 1)]", "1", "2" },
        { "[" + Writes + ", CompensatedBy(\"Undo\")]", "[" + Writes + "]", "Pay", "\"Undo\"" },
        { "[" + Reads + "]", "[" + Reads + ", Limits(TimeoutSeconds = 31)]", "31", "Pay" },
        { "[" + Reads + ", Limits(CallsPerMinute = 5)]", "[" + Reads + ", Limits(CallsPerMinute = 6)]", "6", "5" },
        { "[" + Reads + ", Limits(MaxConcurrency = 5)]", "[" + Reads + "]", "Pay", "5" },
        { "[" + Reads + ", Limits(MaxArgumentBytes = 256)]", "[" + Reads + ", Limits(MaxArgumentBytes = 257)]", "257", "256" },
        { "[" + Reads + ", Limits(MaxResultBytes = 256)]", "[" + Reads + ", Limits(MaxResultBytes = 257)]", "257", "256" },
        { "[" + Reads + ", Budget(\"eur\", \"2\")]", "[" + Reads + "]", "Pay", "\"2\"" },
        { "[" + Reads + ", Budget(\"eur\", \"2\")]", "[" + Reads + ", Budget(\"eur\", \"1.9\")]", "\"1.9\"", "\"2\"" },
        { "[" + Reads + ", Egress(\"a.example\")]", "[" + Reads + ", Egress(\"a.example\", \"b.example\")]", "\"b.example\"", "Pay" },
        { "[" + Reads + "]", "[" + Reads + ", Egress(\"b.example\")]", "\"b.example\"", "Pay" },
        { "[" + Reads + ", Sandbox]", "[" + Reads + "]", "Pay", "Sandbox" },
        { "[" + Reads + ", Sandbox(MemoryMegabytes = 16)]", "[" + Reads + ", Sandbox(MemoryMegabytes = 17)]", "17", "16" },
        { "[" + Reads + ", Sandbox(CpuSeconds = 2)]", "[" + Reads + ", Sandbox]", "Sandbox", "2" },
        { "[" + Reads + ", Sandbox]", "[" + Reads + ", Sandbox(Network = true)]", "true", "Sandbox" },
        { "[" + Reads + "]", "[" + Reads + "] [return: PersonalData]", "PersonalData", "string" },
        { "[" + Reads + "] [return: PublicData]", "[" + Reads + "]", "string", "PublicData" },
    };

    [Theory]
    [MemberData(nameof(Loosened))]
    public async Task ReportsWhatLoosensAtTheSmallestThing(string before, string after, string loosened, string tightened)
    {
        await Locked.AssertAsync(Pay(before), Pay(after), "TOOL6001", loosened);
        await Locked.AssertAsync(Pay(after), Pay(before), "TOOL6003", tightened);
    }

    /// <summary>What cannot be told widens either way.</summary>
    [Theory]
    [InlineData("[R, RequiresPermission(\"a\")]", "[R, RequiresPermission(\"b\")]", "\"b\"")]
    [InlineData("[R, RequiresPermission(\"a\", Resource = \"x\")]", "[R, RequiresPermission(\"a\", Resource = \"y\")]", "\"y\"")]
    [InlineData("[R, RequiresPermission(\"c\"), RequiresPermission(\"a\", Resource = \"x\")]", "[R, RequiresPermission(\"a\", Resource = \"y\"), RequiresPermission(\"c\")]", "\"y\"")]
    [InlineData("[R]", "[R, RequiresPermission(\"other\")]", "\"other\"")]
    [InlineData("[R, RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\")]", "[R, RequiresApproval(\"clerk\", Summary = \"{id}{to}{amount}{other}\")]", "\"clerk\"")]
    [InlineData("[R, RequiresApproval(\"boss\", Summary = \"{id}{to}{amount}{other}\")]", "[R, RequiresApproval(\"boss\", Summary = \"{other}{id}{to}{amount}\")]", "\"{other}{id}{to}{amount}\"")]
    [InlineData("[R, RequiresApproval(\"boss\", Preview = \"Look\")]", "[R, RequiresApproval(\"boss\", Preview = \"Other\")]", "\"Other\"")]
    [InlineData("[R, Idempotent(Key = \"{id}\")]", "[R, Idempotent(Key = \"{to}\")]", "\"{to}\"")]
    [InlineData("[R, NotIdempotent(\"x\")]", "[R, Idempotent]", "Idempotent")]
    [InlineData("[R, Budget(\"eur\", \"{amount}\")]", "[R, Budget(\"eur\", \"{other}\")]", "\"{other}\"")]
    [InlineData("[R, Budget(\"eur\", \"1\")]", "[R, Budget(\"eur\", \"{amount}\")]", "\"{amount}\"")]
    [InlineData("[R] [return: PersonalData]", "[R] [return: ConfidentialData]", "ConfidentialData")]
    [InlineData("[W, CompensatedBy(\"Undo\")]", "[W, CompensatedBy(\"Redo\")]", "\"Redo\"")]
    [InlineData("[W]", "[R, RequiresPermission(\"a\", Resource = \"b\"), NotIdempotent(\"x\")]", "SideEffect.None")]
    public Task ReportsWhatCannotBeCompared(string before, string after, string place) =>
        Locked.AssertAsync(Pay(Short(before)), Pay(Short(after)), "TOOL6001", place);

    [Theory]
    [InlineData("*.example.com", "api.example.com", true)]
    [InlineData("*.example.com", "API.EXAMPLE.COM", true)]
    [InlineData("*.example.com", "a.b.example.com", true)]
    [InlineData("*.example.com", "*.b.example.com", true)]
    [InlineData("api.example.com", "API.example.com", true)]
    [InlineData("api.example.com", "*.example.com", false)]
    [InlineData("*.example.com", "example.com", false)]
    [InlineData("*.example.com", "evilexample.com", false)]
    [InlineData("*.example.com", "api.example.com:8443", false)]
    [InlineData("api.example.com:8443", "api.example.com", false)]
    [InlineData("api.example.com", "api.example.com:443", false)]
    [InlineData("*.b.example.com", "*.example.com", false)]
    public async Task AHostThatALockedOneCoversIsNotWider(string locked, string host, bool isCovered)
    {
        var reported = await Locked.CompareAsync(Pay($"[{Reads}, Egress(\"{locked}\")]"), Pay($"[{Reads}, Egress(\"{locked}\", \"{host}\")]"));

        Assert.StartsWith($"{(isCovered ? "TOOL6003" : "TOOL6001")} '\"{host}\"': ", Assert.Single(reported), StringComparison.Ordinal);
    }

    /// <summary>Marks of arguments and result, which the schemas do not say.</summary>
    [Theory]
    [InlineData("[PersonalData] string a", "string a", "a")]
    [InlineData("[ConfidentialData] string a", "[InternalData] string a", "a")]
    [InlineData("[Trusted] string a", "string a", "a")]
    [InlineData("Untrusted<string> a", "string a", "a")]
    [InlineData("R1 a", "R2 a", "a")]
    [InlineData("List<R1> a", "List<R2> a", "a")]
    [InlineData("[FromCaller(\"tenant\")] string a, string b", "string b", "Pay")]
    public async Task ReportsALostMark(string before, string after, string place)
    {
        const string Types = "public record R1([property: PersonalData] string X); public record R2(string X);";

        await Locked.AssertAsync(
            Locked.Bank("[SideEffect(SideEffect.None)]", $"void Pay({before})", Types), Locked.Bank("[SideEffect(SideEffect.None)]", $"void Pay({after})", Types), "TOOL6001", place);
    }

    [Fact]
    public async Task ReportsAnIdentityThatTheModelFillsNow()
    {
        var reported = await Locked.CompareAsync(
            Locked.Bank("[SideEffect(SideEffect.None)]", "void Pay([FromCaller] string tenant)"), Locked.Bank("[SideEffect(SideEffect.None)]", "void Pay(string? tenant = null)"));

        Assert.Equal(["TOOL6001 'Pay'", "TOOL6003 'tenant'"], reported.Select(static one => one[..one.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task ReportsAMemberThatWasHidden()
    {
        const string Signature = "R Pay()";
        var reported = await Locked.CompareAsync(
            Locked.Bank("[SideEffect(SideEffect.None)]", Signature, "public record R(string X, [property: ModelHidden] string? Y = null);"),
            Locked.Bank("[SideEffect(SideEffect.None)]", Signature, "public record R(string X, string? Y = null);"));

        Assert.Equal(["TOOL6001 'R'", "TOOL6003 'R'"], reported.Select(static one => one[..one.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task SaysWhatTheFileSaysAndTheCodeAndWhatToDo() => Assert.Equal(
        [
            "TOOL6001 '20': Tool 'bank_pay' may do more or is protected less than was reviewed: the limit timeoutSeconds is 10 in toolcontracts.lock.json and 20 in the code. "
            + "Undo the change, or accept it in the lock file and have that reviewed.",
        ],
        await Locked.CompareAsync(Pay($"[{Reads}, Limits(TimeoutSeconds = 10)]"), Pay($"[{Reads}, Limits(TimeoutSeconds = 20)]")));

    /// <summary>Each change of one tool is one diagnostic; a limit of the class stands there, for each tool that it widens.</summary>
    [Fact]
    public async Task ReportsEachChangeOfATool()
    {
        const string Source = "[Toolset(\"bank\")] CLASS partial class Bank { [Tool, SideEffect(SideEffect.None)] void A() { } [Tool, SideEffect(SideEffect.None), Limits(MaxConcurrency = 3)] void B() { } }";
        var reported = await Locked.CompareAsync(
            Source.Replace("CLASS", "[Limits(TimeoutSeconds = 5, MaxConcurrency = 2)]", StringComparison.Ordinal),
            Source.Replace("CLASS", "[Limits(TimeoutSeconds = 6, MaxConcurrency = 4)]", StringComparison.Ordinal));

        Assert.Equal(["'4' bank_a", "'6' bank_a", "'6' bank_b"], reported.Select(static one => one.Split(' ') is var words ? $"{words[1].TrimEnd(':')} {words[3].Trim('\'')}" : "").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SurvivesBrokenCode()
    {
        var file = await Locked.FileOf(Toolsets.WellFormed[0]);
        foreach (var source in Toolsets.All.Values)
        {
            for (var length = 0; length < source.Length; length += 97)
            {
                var options = new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([new RoslynTesting.TextFile(Locked.Path, file)]);
                await RoslynTesting.AnalyzerRunner.RunAsync(RoslynTesting.References.Compile(source[..length]), options, [.. Locked.Rules]);
            }
        }
    }

    private static string Short(string attributes) => attributes.Replace("[R", "[" + Reads, StringComparison.Ordinal).Replace("[W", "[" + Writes, StringComparison.Ordinal);

    private static string Pay(string attributes) => Locked.Bank(
        attributes, "string Pay(string id, string to, decimal amount, decimal other)",
        "partial class Bank { void Undo(string id) { } void Redo(string id) { } static Plan Look(string id, string to, decimal amount, decimal other) => new(id); static Plan Other(string id, string to, decimal amount, decimal other) => new(to); } public record Plan(string X);");
}
