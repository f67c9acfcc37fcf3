using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1013.</summary>
public sealed class LimitIsInRangeFixTests
{
    private const string Marked = """
        [assembly: Limits(TimeoutSeconds = [|9999|])]
        [Toolset("bank"), Limits(CallsPerMinute = [|0|])]
        public sealed partial class BankTools
        {
            [Tool, Limits(MaxConcurrency = [|-1|], TimeoutSeconds = [|1_000_000|])]
            private void A(string id) { }
        }
        """;

    private const string Fixed = """
        [assembly: Limits(TimeoutSeconds = 3600)]
        [Toolset("bank"), Limits(CallsPerMinute = 1)]
        public sealed partial class BankTools
        {
            [Tool, Limits(MaxConcurrency = 1, TimeoutSeconds = 3600)]
            private void A(string id) { }
        }
        """;

    [Fact]
    public Task SetsTheNearestBound() => CodeFixVerifier<LimitIsInRange, LimitIsInRangeFix>.VerifyAsync(Marked, Fixed);

    [Fact]
    public Task FixesAllOfADocument() => CodeFixVerifier<LimitIsInRange, LimitIsInRangeFix>.VerifyFixAllAsync(
        Marked,
        Fixed);

    [Fact]
    public Task LeavesConstantsAndBudgetsAlone() => CodeFixVerifier<LimitIsInRange, LimitIsInRangeFix>.VerifyNoFixAsync("""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            private const int Seconds = 0;
            [Tool, Limits(TimeoutSeconds = [|Seconds|]), Budget("eur", [|"0"|])]
            private void A(string id) { }
        }
        """);
}
