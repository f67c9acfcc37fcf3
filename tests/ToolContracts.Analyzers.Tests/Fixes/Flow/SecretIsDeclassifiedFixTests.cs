using Verifier = ToolContracts.RoslynTesting.CodeFixVerifier<
    ToolContracts.Analyzers.Flow.FlowAnalyzer, ToolContracts.CodeFixes.Flow.SecretIsDeclassifiedFix>;

namespace ToolContracts.Analyzers.Tests.Fixes.Flow;

/// <summary>The fix of TOOL2001, 2003, 2004 and 2007 with a declassifier of the project.</summary>
public sealed class SecretIsDeclassifiedFixTests
{
    [Fact]
    public Task PassesAResultThrough() => Verifier.VerifyAsync(
        Tools("return {|TOOL2001:Key|};"),
        Tools("return Masks.Ending(Key);"));

    [Fact]
    public Task PassesAPromptThrough() => Verifier.VerifyAsync(
        Tools("Ask({|TOOL2003:Key|});\n        return \"\";"),
        Tools("Ask(Masks.Ending(Key));\n        return \"\";"));

    [Fact]
    public Task PassesALogThrough() => Verifier.VerifyAsync(
        Tools("Console.WriteLine({|TOOL2004:Key|});\n        return \"\";"),
        Tools("Console.WriteLine(Masks.Ending(Key));\n        return \"\";"));

    [Fact]
    public Task PassesProgressThrough() => Verifier.VerifyAsync(
        Tools("progress.Report({|TOOL2007:Key|});\n        return \"\";"),
        Tools("progress.Report(Masks.Ending(Key));\n        return \"\";"));

    [Fact]
    public Task PassesTheOneValueOfATextThrough() => Verifier.VerifyAsync(
        Tools("return {|TOOL2001:$\"The key is {Key}.\"|};"),
        Tools("return $\"The key is {Masks.Ending(Key)}.\";"));

    [Fact]
    public Task PassesAllOfADocumentThrough() => Verifier.VerifyFixAllAsync(
        Tools("Console.WriteLine({|TOOL2004:Key|});\n        return {|TOOL2001:Key + Key|};"),
        Tools("Console.WriteLine(Masks.Ending(Key));\n        return Masks.Ending(Key + Key);"));

    [Fact]
    public async Task OffersThreeOfManyTheClassesOwnFirst() => Assert.Equal(
        ["Pass it through 'KeyTools.Own', which declassifies", "Pass it through 'Masks.A', which declassifies", "Pass it through 'Masks.B', which declassifies"],
        await Verifier.TitlesAsync(Tools(
            "return Key;\n    }\n\n    [Declassifies(\"own\")]\n    private static string Own(string text)\n    {\n        return \"\";",
            "[Declassifies(\"b\")] public static string B(string text) => \"\"; [Declassifies(\"c\")] public static string C(string text) => \"\"; [Declassifies(\"a\")] public static string A(string text) => \"\";")));

    [Theory]
    [InlineData("public static string Ending(string text) => text;")]
    [InlineData("[Declassifies(\"ending\")] private static string Ending(string text) => text;")]
    [InlineData("[Declassifies(\"ending\")] public static string Ending(string text, int count) => text;")]
    [InlineData("[Declassifies(\"ending\")] public static string Ending(object text) => \"\";")]
    [InlineData("[Declassifies(\"ending\")] public static int Ending(string text) => 0;")]
    [InlineData("[Declassifies(\"ending\")] public static string? Ending(string text) => null;")]
    [InlineData("[Declassifies(\"ending\")] public static T Ending<T>(T text) => text;")]
    [InlineData("[Declassifies(\"ending\")] public string Ending(string text) => text;")]
    public Task OffersNothingWhereNoDeclassifierFits(string member) => Verifier.VerifyNoFixAsync(Tools("return Key;", member));

    [Fact]
    public Task OffersNothingForAValueThatMayBeNull() => Verifier.VerifyNoFixAsync(Tools("return Key.Length > 3 ? Key : null;", result: "string?"));

    private static string Tools(
        string body, string masks = "[Declassifies(\"The last four tell nothing.\")] public static string Ending(string text) => text[^4..];", string result = "string") => $$"""
        [Toolset("keys")]
        public sealed partial class KeyTools
        {
            [SecretData]
            private string Key { get; init; } = "";

            [Tool]
            private {{result}} Show(IProgress<string> progress)
            {
                {{body}}
            }

            private static void Ask([ModelContext] string text) => _ = text.Length;
        }

        internal class Masks
        {
            {{masks}}
        }
        """;
}
