using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL2008.</summary>
public sealed class ExceptionTextStaysInsideTests
{
    private const string Id = "TOOL2008";

    [Theory]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (HttpRequestException failed) { return [|"could not: " + failed.Message|]; } }""")]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (Exception failed) { return [|failed.ToString()|]; } }""")]
    [InlineData("""[Tool] private string? A() { try { return Ask(); } catch (Exception failed) { return [|failed.StackTrace|]; } }""")]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (Exception failed) { return [|$"could not: {failed}"|]; } }""")]
    [InlineData("""[Tool] private string A() { var text = ""; try { text = Ask(); } catch (Exception failed) { text = failed.Message; } return [|text|]; }""")]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (Exception failed) { return [|Told(failed)|]; } } private static string Told(Exception failed) => failed.Message;""")]
    [InlineData("""[Tool] private int A(IProgress<string> progress) { try { Ask(); } catch (Exception failed) { progress.Report([|failed.Message|]); } return 1; }""")]
    [InlineData("""private Task A() { try { Ask(); } catch (Exception failed) { return chat.GetResponseAsync([|failed.Message|]); } return Task.CompletedTask; }""")]
    public Task ReportsTheTextOfACaughtException(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members + " private static string Ask() => DateTime.Now.ToString();"), Id);

    [Theory]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (HttpRequestException) { return "lookup-failed"; } }""")]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (Exception failed) { return failed.GetType().Name; } }""")]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (HttpRequestException failed) { return "failed: " + failed.StatusCode; } }""")]
    [InlineData("""[Tool] private string A() { try { return Ask(); } catch (Exception failed) { logger.LogWarning(failed, "The look-up failed"); return "lookup-failed"; } }""")]
    [InlineData("""private string A() { try { return Ask(); } catch (Exception failed) { return failed.Message; } }""")]
    public Task IsQuietOnACodeAndOnALog(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members + " private static string Ask() => DateTime.Now.ToString();"), Id);

    [Fact]
    public Task SaysWhichTextReachesWhat() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """[Tool] private string A() { try { return configuration["Shop:Region"]!; } catch (HttpRequestException failed) { return {|TOOL2008:"could not: " + failed.Message|}; } }"""),
        "The text of the caught exception 'failed' reaches the result of tool 'shop_a'. It may name paths, hosts or data: log the exception, and give a stable code instead.");

    [Theory]
    [InlineData("""[Tool] private string A() { try { } catch (Missing failed) { return failed.Message; } }""")]
    [InlineData("""[Tool] private string A() { try { } catch { return failed.Message; } }""")]
    [InlineData("""[Tool] private string A() { catch (Exception failed) { return failed.""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members)), new FlowAnalyzer());
}
