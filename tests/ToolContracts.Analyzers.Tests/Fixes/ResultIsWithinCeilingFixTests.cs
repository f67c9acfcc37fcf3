using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL2006.</summary>
public sealed class ResultIsWithinCeilingFixTests
{
    private const string Person = "\npublic sealed record Person(string Id, [PersonalData] string Name);";

    [Fact]
    public Task RaisesTheCeiling() => CodeFixVerifier<ResultIsWithinCeiling, ResultIsWithinCeilingFix>.VerifyAsync(
        Tools("    [Tool]\n    private [|Person|] A() => throw null!;") + Person,
        Tools("    [Tool]\n    [return: PersonalData]\n    private Person A() => throw null!;") + Person,
        "Raise");

    [Fact]
    public Task ReplacesTheCeilingThatIsThere() => CodeFixVerifier<ResultIsWithinCeiling, ResultIsWithinCeilingFix>.VerifyAsync(
        Tools("    [Tool]\n    [return: PublicData]\n    private [|Person|] A() => throw null!;") + Person,
        Tools("    [Tool]\n    [return: PersonalData]\n    private Person A() => throw null!;") + Person,
        "Raise");

    [Fact]
    public Task RaisesAllOfADocument() => CodeFixVerifier<ResultIsWithinCeiling, ResultIsWithinCeilingFix>.VerifyFixAllAsync(
        Tools("    [Tool]\n    private [|Person|] A() => null!;\n\n    [Tool]\n    private [|Person[]|] B() => null!;") + Person,
        Tools("    [Tool]\n    [return: PersonalData]\n    private Person A() => null!;\n\n    [Tool]\n    [return: PersonalData]\n    private Person[] B() => null!;") + Person,
        "Raise");

    [Fact]
    public Task HidesEachMemberOnceForAllTools() => CodeFixVerifier<ResultIsWithinCeiling, ResultIsWithinCeilingFix>.VerifyFixAllAsync(
        Tools("    [Tool]\n    private [|Account|] A() => null!;\n\n    [Tool]\n    private [|Account[]|] B() => null!;") + """

        public sealed record Account(string Id, [SecretData] string Pin)
        {
            /// <summary>Who owns it.</summary>
            [PersonalData]
            public string? Owner { get; init; }
        }
        """,
        Tools("    [Tool]\n    private Account A() => null!;\n\n    [Tool]\n    private Account[] B() => null!;") + """

        public sealed record Account(string Id, [ModelHidden][SecretData] string Pin)
        {
            /// <summary>Who owns it.</summary>
            [ModelHidden]
            [PersonalData]
            public string? Owner { get; init; }
        }
        """,
        "Hide 'Pin', 'Owner'");

    [Fact]
    public async Task RaisesNothingForASecret() => Assert.Equal(
        ["Hide 'Pin' from the model: [ModelHidden]"],
        await CodeFixVerifier<ResultIsWithinCeiling, ResultIsWithinCeilingFix>.TitlesAsync(
            Tools("    [Tool]\n    private [|Account|] A() => null!;") + "\npublic sealed record Account(string Id, [SecretData] string Pin);"));

    [Theory]
    [InlineData("private [|Secret<string>|] A() => null!;")]
    [InlineData("[return: SecretData] private [|string|] A() => null!;")]
    public Task OffersNothingForASecretAsAWhole(string tool) =>
        CodeFixVerifier<ResultIsWithinCeiling, ResultIsWithinCeilingFix>.VerifyNoFixAsync(Tools("    [Tool] " + tool));

    private static string Tools(string tools) => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
        {{tools}}
        }
        """;
}
