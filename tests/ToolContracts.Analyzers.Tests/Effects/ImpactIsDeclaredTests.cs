using ToolContracts.Analyzers.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Effects;

/// <summary>TOOL5002.</summary>
[Threat(26, Part = "impact")]
[Threat(51, Part = "impact")]
public sealed class ImpactIsDeclaredTests
{
    [Theory]
    [InlineData("SideEffect.Irreversible", "File.Delete(path);")]
    [InlineData("SideEffect.Irreversible, Impact = Impact.Financial", "Directory.Delete(path, true);")]
    [InlineData("SideEffect.Reversible", "http.DeleteAsync(path);")]
    [InlineData("SideEffect.Reversible", "http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path));")]
    [InlineData("SideEffect.Reversible", "new System.Net.Mail.SmtpClient(\"mail.example\").Send(\"a@b.example\", path, \"\", \"\");")]
    [InlineData("SideEffect.Reversible", "System.Diagnostics.Process.Start(path);")]
    [InlineData("SideEffect.Reversible", "command.CommandText = \"DELETE FROM a\"; command.ExecuteNonQuery();")]
    public Task ReportsAnImpactThatIsNotDeclared(string stated, string code) => Verify(stated, "[|Do|]", code);

    [Theory]
    [InlineData("SideEffect.Irreversible, Impact = Impact.DataDeletion", "File.Delete(path);")]
    [InlineData("SideEffect.Reversible", "http.PostAsync(path, null);")]
    [InlineData("SideEffect.Reversible", "File.WriteAllText(path, \"\");")]
    [InlineData("SideEffect.Reversible", "command.CommandText = \"UPDATE a SET b = 1\"; command.ExecuteNonQuery();")]
    [InlineData("SideEffect.Reversible", "var t = Path.GetTempFileName(); File.Move(path, path + 1); File.WriteAllText(t, \"\"); File.Delete(t);")]
    [InlineData("SideEffect.None", "File.Delete(path);")]
    public Task IsQuietOnWhatIsDeclaredOrHasNone(string stated, string code) => Verify(stated, "Do", code);

    [Fact]
    public async Task ReportsEachImpactOnce() => await AnalyzerVerifier<ImpactIsDeclared>.VerifyMessagesAsync(
        """
        [Toolset("files")]
        public partial class FileTools
        {
            [Tool, SideEffect(SideEffect.Irreversible)]
            private void {|TOOL5002:{|TOOL5002:Clear|}|}(string path) { File.Delete(path); Directory.Delete(path); System.Diagnostics.Process.Start(path); }
        }
        """,
        "Tool 'files_clear' does not declare the impact CodeExecution, but Process.Start starts a process. Add Impact = Impact.CodeExecution to its [SideEffect].",
        "Tool 'files_clear' does not declare the impact DataDeletion, but File.Delete deletes a file. Add Impact = Impact.DataDeletion to its [SideEffect].");

    [Fact]
    public async Task TakesOverTheImpactOfAToolThatIsCalled() => await AnalyzerVerifier<ImpactIsDeclared>.VerifyAsync("""
        [Toolset("files")]
        public partial class FileTools
        {
            [Tool, SideEffect(SideEffect.Irreversible)] private void [|Outer|]() => Inner();
            [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)] private void Inner() { }
        }
        """);

    [Fact]
    public async Task SurvivesBrokenCode() => await AnalyzerVerifier<ImpactIsDeclared>.VerifyBrokenAsync("""
        [Toolset("files")]
        public partial class FileTools
        {
            [Tool, SideEffect(SideEffect.Irreversible, Impact = )] private void [|Do|](string path) { File.Delete(path; Nowhere(path). }
            [Tool, SideEffect(, Impact = Impact.Financial)] private void (string path) { File.Delete( }
        """);

    private static async Task Verify(string stated, string name, string code) => await AnalyzerVerifier<ImpactIsDeclared>.VerifyAsync($$"""
        using System.Net.Http;
        [Toolset("files")]
        public partial class FileTools(HttpClient http, System.Data.Common.DbCommand command)
        {
            [Tool, SideEffect({{stated}})] private void {{name}}(string path) { {{code}} }
        }
        """);
}
