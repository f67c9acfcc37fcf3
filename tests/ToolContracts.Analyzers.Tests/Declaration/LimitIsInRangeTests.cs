using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1013.</summary>
public sealed class LimitIsInRangeTests
{
    [Theory]
    [InlineData("Limits(TimeoutSeconds = [|{0}|])", 1, 3600)]
    [InlineData("Limits(CallsPerMinute = [|{0}|])", 1, 100_000)]
    [InlineData("Limits(MaxConcurrency = [|{0}|])", 1, 10_000)]
    [InlineData("Limits(MaxArgumentBytes = [|{0}|])", 256, 67_108_864)]
    [InlineData("Limits(MaxResultBytes = [|{0}|])", 256, 67_108_864)]
    [InlineData("Idempotent(Key = \"{{id}}\", RetentionHours = [|{0}|])", 1, 8760)]
    [InlineData("RequiresApproval(\"clerk\", ExpiresMinutes = [|{0}|])", 1, 10_080)]
    [InlineData("Sandbox(MemoryMegabytes = [|{0}|])", 16, 65_536)]
    [InlineData("Sandbox(CpuSeconds = [|{0}|])", 1, 3600)]
    public async Task TakesEachNumberFromItsLeastToItsGreatest(string attribute, int least, int greatest)
    {
        foreach (var bad in new[] { least - 1, greatest + 1, 0, -1, int.MinValue, int.MaxValue })
        {
            await AnalyzerVerifier<LimitIsInRange>.VerifyAsync(Source(bad.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        foreach (var good in new[] { least, greatest })
        {
            await AnalyzerVerifier<LimitIsInRange>.VerifyAsync(
                Source(good.ToString(System.Globalization.CultureInfo.InvariantCulture)).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        }

        string Source(string value) =>
            Sources.Bank($"[Tool, {string.Format(System.Globalization.CultureInfo.InvariantCulture, attribute, value)}]\nprivate void Run(string id) {{ }}");
    }

    [Fact]
    public Task SaysWhatIsWrongAndWhatToDo() => AnalyzerVerifier<LimitIsInRange>.VerifyMessagesAsync(
        """
        [assembly: Limits(TimeoutSeconds = [|7200|])]
        [Toolset("bank"), Limits(CallsPerMinute = [|0|]), Idempotent(RetentionHours = [|9000|])]
        public sealed partial class BankTools
        {
            [Tool, Sandbox(CpuSeconds = [|-5|]), Limits(MaxResultBytes = 1000)] private void A(string id) { }
            [Tool] private void B(string id) { }
        }
        """,
        "TimeoutSeconds of 'Under.Test' is 7200. Set it from 1 to 3600, or leave it out for 30.",
        "CallsPerMinute of 'bank' is 0. Set it from 1 to 100000, or leave it out for 600.",
        "RetentionHours of 'bank' is 9000. Set it from 1 to 8760, or leave it out for 72.",
        "CpuSeconds of 'bank_a' is -5. Set it from 1 to 3600.");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("a lot")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData("{a}{a}")]
    [InlineData("1{a}")]
    [InlineData("{a} eur")]
    public Task ReportsAnAmountThatIsNeitherAHoleNorPositive(string amount) => AnalyzerVerifier<LimitIsInRange>.VerifyMessagesAsync(
        Sources.Bank($$"""
            [Tool, Budget("eur", [|"{{amount}}"|])]
            private void Run(int a) { }
            """),
        $"The amount of a budget of 'bank_run' is '{amount}', which is neither one hole nor a positive number. Write a hole that names a number, or a number such as \"0.5\".");

    [Fact]
    public Task ReportsABudgetWithoutUnit() => AnalyzerVerifier<LimitIsInRange>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, Budget([|""|], "1")]
            private void Run(int a) { }
            """),
        "The unit of a budget of 'bank_run' is empty. Name a unit, for instance \"eur\".");

    [Fact]
    public Task IsQuietOnAmountsThatCount() => AnalyzerVerifier<LimitIsInRange>.VerifyAsync(Sources.Bank("""
        [Tool, Budget("eur", "{a}"), Budget("calls", "1"), Budget("usd", "0.05")]
        private void Run(int a) { }
        """));

    [Fact]
    public Task LeavesWhatIsNoTemplateToItsOwnRule() => AnalyzerVerifier<LimitIsInRange>.VerifyAsync(Sources.Bank("""
        [Tool, Budget("eur", "{a")]
        private void Run(int a) { }
        """));

    [Fact]
    public Task SurvivesHalfTypedAttributes() => AnalyzerVerifier<LimitIsInRange>.VerifyBrokenAsync("""
        [assembly: Limits(TimeoutSeconds = )]
        [assembly: 
        [Toolset("a"), Limits(TimeoutSeconds = nowhere)]
        public sealed partial class A { [Tool, Limits(TimeoutSeconds = "x"), Budget("eur"), Limits( ] void X(
        """);
}
