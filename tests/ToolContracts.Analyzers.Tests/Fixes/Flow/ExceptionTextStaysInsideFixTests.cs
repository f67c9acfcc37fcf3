using Verifier = ToolContracts.RoslynTesting.CodeFixVerifier<
    ToolContracts.Analyzers.Flow.FlowAnalyzer, ToolContracts.CodeFixes.Flow.ExceptionTextStaysInsideFix>;

namespace ToolContracts.Analyzers.Tests.Fixes.Flow;

/// <summary>The fix of TOOL2008.</summary>
public sealed class ExceptionTextStaysInsideFixTests
{
    [Theory]
    [InlineData("failed.Message")]
    [InlineData("failed.ToString()")]
    [InlineData("$\"Not now: {failed.Message}\"")]
    [InlineData("$\"Not now: {failed}\"")]
    public Task GivesACodeMadeOfTheToolsName(string text) => Verifier.VerifyAsync(
        Tools(text: $"{{|TOOL2008:{text}|}}"),
        Tools("catch (IOException)", "\"look-up-failed\""));

    [Fact]
    public Task KeepsTheVariableThatIsStillRead() => Verifier.VerifyAsync(
        Tools("catch (IOException failed) when (failed.HResult != 3)", "{|TOOL2008:failed.Message|}"),
        Tools("catch (IOException failed) when (failed.HResult != 3)", "\"look-up-failed\""));

    [Fact]
    public Task GivesACodeAsTheArgumentOfAnObject() => Verifier.VerifyAsync(
        Tools(text: "{|TOOL2008:new Answer(article, failed.Message)|}", result: "Answer", fine: "new Answer(article, \"\")"),
        Tools("catch (IOException)", "new Answer(article, \"look-up-failed\")", "Answer", "new Answer(article, \"\")"));

    [Fact]
    public Task GivesACodeInProgress() => Verifier.VerifyAsync(
        Tools(text: "article", first: "progress.Report({|TOOL2008:failed.Message|});\n            "),
        Tools("catch (IOException)", "article", first: "progress.Report(\"look-up-failed\");\n            "));

    [Fact]
    public Task GivesACodeAtAllPlacesOfADocument() => Verifier.VerifyFixAllAsync(
        Tools(text: "{|TOOL2008:failed.Message|}", first: "progress.Report({|TOOL2008:failed.Message|});\n            "),
        Tools("catch (IOException)", "\"look-up-failed\"", first: "progress.Report(\"look-up-failed\");\n            "));

    [Theory]
    [InlineData("\"Not now: \" + failed.Message")]
    [InlineData("$\"{article}: {failed.Message}\"")]
    [InlineData("failed.Message.Split('(')[0]")]
    [InlineData("failed.InnerException!.Message")]
    [InlineData("article.Length > 3 ? failed.Message : article")]
    public Task OffersNothingWhereMoreIsSaidThanTheText(string text) => Verifier.VerifyNoFixAsync(Tools(text: text));

    [Fact]
    public Task OffersNothingWhereTheTextWasKeptBefore() => Verifier.VerifyNoFixAsync(Tools(text: "text", first: "var text = failed.Message;\n            "));

    private static string Tools(
        string clause = "catch (IOException failed)", string text = "article", string result = "string", string fine = "File.Exists(\"stock\") ? article : \"\"", string first = "") => $$"""
        [Toolset("stock")]
        public sealed partial class StockTools
        {
            [Tool]
            private {{result}} LookUp(string article, IProgress<string> progress)
            {
                try
                {
                    return {{fine}};
                }
                {{clause}}
                {
                    {{first}}return {{text}};
                }
            }
        }

        internal sealed record Answer(string Article, string Text);
        """;
}
