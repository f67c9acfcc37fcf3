using ToolContracts.Analyzers.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Effects;

/// <summary>TOOL5001.</summary>
[Threat(7, Part = "code")]
public sealed class EffectIsDeclaredTests
{
    [Theory]
    [InlineData("File.WriteAllText(path, \"\");")]
    [InlineData("File.Delete(path);")]
    [InlineData("using var file = new StreamWriter(path); file.Write(1);")]
    [InlineData("using var file = new FileStream(path, FileMode.Open);\nusing var other = new FileStream(path, FileMode.Create);")]
    [InlineData("Directory.CreateDirectory(path);")]
    [InlineData("System.Diagnostics.Process.Start(path);")]
    [InlineData("Environment.SetEnvironmentVariable(\"A\", path);")]
    [InlineData("Environment.CurrentDirectory = path;")]
    [InlineData("http.PostAsync(path, null);")]
    [InlineData("http.SendAsync(new HttpRequestMessage(HttpMethod.Put, path));")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Get, path); request.Method = HttpMethod.Post; http.Send(request);")]
    [InlineData("var request = new HttpRequestMessage { Method = new HttpMethod(path) }; http.Send(request);")]
    [InlineData("Send(HttpMethod.Get); Send(HttpMethod.Delete); void Send(HttpMethod verb) => http.Send(new HttpRequestMessage(verb, path));")]
    [InlineData("using var command = connection.CreateCommand(); command.CommandText = \"UPDATE a SET b = 1\"; command.ExecuteNonQuery();")]
    [InlineData("using var command = connection.CreateCommand(); command.CommandText = \"INSERT INTO a VALUES (1) RETURNING id\"; command.ExecuteScalar();")]
    [InlineData("using var command = connection.CreateCommand(); command.CommandText = path; command.ExecuteNonQuery();")]
    public Task ReportsWhatToolCodeDoes(string code) => Verify($"[Tool, SideEffect(SideEffect.None)] private void [|Do|](string path) {{ {code} }}");

    [Theory]
    [InlineData("var text = File.ReadAllText(path);")]
    [InlineData("using var file = new FileStream(path, FileMode.Open, FileAccess.Read);")]
    [InlineData("using var file = File.Open(path, FileMode.Open);")]
    [InlineData("using var memory = new MemoryStream(); using var writer = new StreamWriter(memory); writer.Write(path);")]
    [InlineData("http.GetAsync(path);")]
    [InlineData("http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));")]
    [InlineData("http.SendAsync(new HttpRequestMessage { RequestUri = new Uri(path) });")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, path); request.Method = HttpMethod.Get; http.Send(request);")]
    [InlineData("Send(HttpMethod.Get); void Send(HttpMethod verb) => http.Send(new HttpRequestMessage(verb, path));")]
    [InlineData("using var command = connection.CreateCommand(); command.CommandText = \"-- all\\n SELECT 1\"; command.ExecuteReader();")]
    [InlineData("using var command = connection.CreateCommand(); command.CommandText = path; command.ExecuteReader();")]
    [InlineData("var temporary = Path.GetTempFileName(); try { File.WriteAllText(temporary, path); } finally { File.Delete(temporary); }")]
    [InlineData("var temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()); File.WriteAllText(temporary, path); File.Delete(temporary);")]
    [InlineData("Action later = () => File.Delete(path);")]
    [InlineData("void Later() => File.Delete(path);")]
    [InlineData("var name = nameof(File.Delete);")]
    public Task IsQuietOnWhatOnlyReads(string code) => Verify($"[Tool, SideEffect(SideEffect.None)] private void Do(string path) {{ {code} }}");

    [Fact]
    public Task SaysHowTheToolGetsThere() => AnalyzerVerifier<EffectIsDeclared>.VerifyMessagesAsync(
        """
        [Toolset("files")]
        public partial class FileTools(Log log)
        {
            [Tool, SideEffect(SideEffect.None)] private int [|Count|](string path) { log.Note(path); File.Delete(path); return 1; }
        }
        public class Log { public void Note(string path) => Append(path); private static void Append(string path) => File.AppendAllText(path, ""); }
        """,
        "Tool 'files_count' states SideEffect.None, but Note → Append → File.AppendAllText writes a file, and 1 more. State [SideEffect(SideEffect.Irreversible)], or take it out of what the tool reaches.");

    private static async Task Verify(string tool) => await AnalyzerVerifier<EffectIsDeclared>.VerifyAsync($$"""
        using System.Net.Http;
        [Toolset("files")]
        public partial class FileTools(HttpClient http, System.Data.Common.DbConnection connection)
        {
            {{tool}}
        }
        """);
}
