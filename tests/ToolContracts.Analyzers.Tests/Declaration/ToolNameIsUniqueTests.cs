using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1009.</summary>
[Threat(9, Part = "unique")]
public sealed class ToolNameIsUniqueTests
{
    private static readonly string Sixty = new('x', 60);

    [Fact]
    public Task ReportsTheSecondOfTwoToolsOfOneName() => AnalyzerVerifier<ToolNameIsUnique>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool] private void Read(int id) { }
            [Tool] private void [|Read|](string id) { }
            [Tool([|"read"|])] private void Fetch(string id) { }
            [Tool] private Task [|ReadAsync|](Guid id) => Task.CompletedTask;
            """),
        "Tool 'bank_read' has the name of 'BankTools.Read' too. Give 'Read' another by [Tool(name)].",
        "Tool 'bank_read' has the name of 'BankTools.Read' too. Give 'Fetch' another by [Tool(name)].",
        "Tool 'bank_read' has the name of 'BankTools.Read' too. Give 'ReadAsync' another by [Tool(name)].");

    [Fact]
    public Task ReportsTheSecondAcrossTheFilesOfAClass() => AnalyzerVerifier<ToolNameIsUnique>.VerifyFilesAsync(
        """
        [Toolset("bank")] public sealed partial class BankTools { [Tool] private void Read(int id) { } }
        """,
        """
        partial class BankTools { [Tool] private void [|Read|](string id) { } }
        """);

    [Fact]
    public async Task ReportsTheSecondAcrossToolsets()
    {
        for (var round = 0; round < 5; round++)
        {
            await AnalyzerVerifier<ToolNameIsUnique>.VerifyFilesAsync(
                """
                [Toolset("bank")] public sealed partial class Zebra { [Tool] private void AccountRead(int id) { } }
                """,
                """
                [Toolset("bank_account")] public sealed partial class Ape { [Tool] private void [|Read|](int id) { } [Tool] private void Write(int id) { } }
                [Toolset("bank")] public sealed partial class Bee { [Tool([|"account_read"|])] private void Other(int id) { } }
                """);
        }
    }

    [Fact]
    public Task ReportsNamesThatProvidersRefuse() => AnalyzerVerifier<ToolNameIsUnique>.VerifyMessagesAsync(
        $$"""
        [Toolset("bank")]
        public sealed partial class A
        {
            [Tool([|"read account"|])] private void One() { }
            [Tool([|""|])] private void Two() { }
            [Tool] private void [|Überweisen|]() { }
            [Tool([|"{{Sixty}}"|])] private void Long() { }
        }
        [Toolset([|"my.bank"|])] public sealed partial class B { [Tool] private void One() { } }
        [Toolset([|""|])] public sealed partial class C { [Tool] private void One() { } }
        [Toolset([|"{{Sixty}}xyz"|])] public sealed partial class D { [Tool] private void One() { } }
        """,
        "Tool 'One' has the name 'read account', which providers refuse. Use a-z, A-Z, 0-9, '_' and '-'.",
        "Tool 'Two' has no name. Use a-z, A-Z, 0-9, '_' and '-'.",
        "Tool 'Überweisen' has the name 'überweisen', which providers refuse. Use a-z, A-Z, 0-9, '_' and '-'.",
        $"Tool 'Long' has the name 'bank_{Sixty}' of 65 characters. Shorten it by [Tool(name)]: providers take at most 64.",
        "Toolset 'B' has the name 'my.bank', which providers refuse. Use a-z, A-Z, 0-9, '_' and '-'.",
        "Toolset 'C' has no name. Use a-z, A-Z, 0-9, '_' and '-'.",
        "Toolset 'D' has a name of 63 characters, which leaves none for its tools. Toolset, '_' and tool have at most 64 together.");

    [Fact]
    public Task IsQuietOnNamesOfTheirOwnUpToTheLimit() => AnalyzerVerifier<ToolNameIsUnique>.VerifyAsync($$"""
        [Toolset("bnk")]
        public sealed partial class A
        {
            [Tool] private void Read(int id) { }
            private void Read(string id) { }
            [Tool("Read")] private void Other() { }
            [Tool("{{Sixty}}")] private void Long() { }
            [Tool("a-B_9")] partial void Part();
            partial void Part() { }
        }
        [Toolset("bnk2")] public sealed partial class B { [Tool] private void Read(int id) { } }
        """);

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ToolNameIsUnique>.VerifyBrokenAsync("""
        [Toolset()] public sealed partial class A { [Tool(] private void () { } [Tool(nowhere)] private void B() { } }
        [Toolset(nowhere)] public sealed partial class A { [Tool] private void X(
        """);
}
