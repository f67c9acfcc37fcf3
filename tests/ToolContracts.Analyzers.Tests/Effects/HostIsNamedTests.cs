using ToolContracts.Analyzers.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Effects;

/// <summary>TOOL5003.</summary>
public sealed class HostIsNamedTests
{
    [Theory]
    [InlineData("", "http.GetStringAsync(\"https://a.example/x\");")]
    [InlineData("[Egress]", "http.GetStringAsync(\"https://a.example/x\");")]
    [InlineData("[Egress(\"b.example\")]", "http.GetStringAsync($\"https://a.example/{id}\");")]
    [InlineData("[Egress(\"*.a.example\")]", "http.GetStringAsync(\"https://a.example/\" + id);")]
    [InlineData("[Egress(\"a.example\")]", "http.GetStringAsync(\"https://a.example:8443/\");")]
    [InlineData("[Egress(\"a.example:8443\")]", "http.GetStringAsync(\"https://a.example/\");")]
    [InlineData("[Egress(\"a.example\")]", "http.PostAsync(new Uri(\"https://a.example.evil.example\"), null);")]
    [InlineData("[Egress(\"a.example\")]", "new HttpClient().GetStringAsync(id);")]
    [InlineData("[Egress(\"a.example\")]", "using var mine = new HttpClient { BaseAddress = new Uri(\"https://b.example\") }; mine.GetStringAsync(\"/x\");")]
    [InlineData("[Egress(\"a.example\")]", "Own.GetStringAsync(id);")]
    [InlineData("[Egress(\"a.example\")]", "Get(\"https://a.example\"); Get(\"https://b.example\"); void Get(string url) => http.GetStringAsync(url);")]
    [InlineData("", "new System.Net.Mail.SmtpClient(\"mail.example\", 25).Send(\"a@b.example\", id, \"\", \"\");")]
    [InlineData("", "new System.Net.Mail.SmtpClient(id).Send(\"a@b.example\", id, \"\", \"\");")]
    [InlineData("[Egress(\"b.example\")]", "using var tcp = new System.Net.Sockets.TcpClient(); tcp.Connect(\"a.example\", 80);")]
    [InlineData("[Egress(\"a.example\")]", "using var socket = new System.Net.WebSockets.ClientWebSocket(); socket.ConnectAsync(new Uri(id), default);")]
    [InlineData("[Egress(\"a.example\")]", "using var tcp = new System.Net.Sockets.TcpClient(); tcp.Connect(id, 80);")]
    public Task ReportsAHostThatIsNotNamed(string egress, string code) => Verify(egress, "[|Do|]", code);

    [Theory]
    [InlineData("[Egress(\"a.example\")]", "http.GetStringAsync($\"https://A.example/{id}\");")]
    [InlineData("[Egress(\"a.example\")]", "http.GetStringAsync(\"https://a.example:443/\");")]
    [InlineData("[Egress(\"a.example:8443\")]", "http.GetStringAsync(\"https://a.example:8443/\");")]
    [InlineData("[Egress(\"*.a.example\")]", "http.GetStringAsync(\"https://x.y.a.example/\" + id);")]
    [InlineData("[Egress(\"a.example\")]", "new HttpClient().GetStringAsync(\"https://a.example/\");")]
    [InlineData("", "http.GetStringAsync(id);")]
    [InlineData("", "http.GetStringAsync(\"orders/\" + id);")]
    [InlineData("", "factory.CreateClient(\"x\").GetStringAsync(id);")]
    [InlineData("[Egress(\"mail.example\")]", "new System.Net.Mail.SmtpClient(\"mail.example\", 587).Send(\"a@b.example\", id, \"\", \"\");")]
    [InlineData("[Egress(\"mail.example:587\")]", "new System.Net.Mail.SmtpClient(\"mail.example\").Send(\"a@b.example\", id, \"\", \"\");")]
    [InlineData("", "command.Connection!.ConnectionString = \"Host=db.example\"; command.ExecuteReader();")]
    [InlineData("", "void Never() => http.GetStringAsync(\"https://a.example/x\");")]
    [InlineData("[Egress(\"a.example\")]", "if (id != \"a.example\") { return; } using var tcp = new System.Net.Sockets.TcpClient(); tcp.Connect(id, 80);")]
    [InlineData("[Egress(\"a.example\")]", "using var tcp = new System.Net.Sockets.TcpClient(); tcp.Connect(command.CommandText, 80);")]
    public Task IsQuietOnWhatIsNamedOrGuarded(string egress, string code) => Verify(egress, "Do", code);

    [Fact]
    public async Task LetsAnAllowedUriThrough() => await AnalyzerVerifier<HostIsNamed>.VerifyAsync("""
        using System.Net.Http;
        [Toolset("pages")]
        public partial class PageTools
        {
            [Tool, SideEffect(SideEffect.None), Egress("a.example")] private Task<string> Read(AllowedUri page) => new HttpClient().GetStringAsync(page.Uri);
        }
        """);

    [Fact]
    public async Task ReportsEachHostOnceAndSaysWhatIsNamed() => await AnalyzerVerifier<HostIsNamed>.VerifyMessagesAsync(
        """
        using System.Net.Http;
        [Toolset("pages"), Egress("a.example")]
        public partial class PageTools(HttpClient http)
        {
            private const string Root = "https://b.example";
            [Tool, SideEffect(SideEffect.None)]
            private void {|TOOL5003:{|TOOL5003:Read|}|}(string id)
            {
                http.GetStringAsync($"{Root}/{id}");
                http.GetStringAsync($"{Root}/again/{id}");
                new HttpClient().GetStringAsync(id);
            }
        }
        """,
        "Tool 'pages_read' reaches 'b.example' by HttpClient.GetStringAsync, and its [Egress] names 'a.example'. Add \"b.example\" to it, or leave that host alone.",
        "Tool 'pages_read' reaches a host that is not known by HttpClient.GetStringAsync, with an HttpClient that no guard covers. Take the client from the host or from an IHttpClientFactory.");

    [Fact]
    public async Task SurvivesBrokenCode() => await AnalyzerVerifier<HostIsNamed>.VerifyBrokenAsync("""
        using System.Net.Http;
        [Toolset("pages"), Egress("a.example", )]
        public partial class PageTools(HttpClient http)
        {
            [Tool] private void [|Read|](string id) { http.GetStringAsync("https://b.example"; http.GetStringAsync(); http.PostAsync(new Uri(), }
        """);

    private static async Task Verify(string egress, string name, string code) => await AnalyzerVerifier<HostIsNamed>.VerifyAsync($$"""
        using System.Net.Http;
        [Toolset("pages")]
        public partial class PageTools(HttpClient http, IHttpClientFactory factory, System.Data.Common.DbCommand command)
        {
            private static readonly HttpClient Own = new();
            {{egress}}
            [Tool, SideEffect(SideEffect.Irreversible)] private void {{name}}(string id) { {{code}} }
        }
        public interface IHttpClientFactory { HttpClient CreateClient(string name); }
        """);
}
