using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL3001.</summary>
[Threat(5, Part = "parameter")]
public sealed class ParameterIsTypedTests
{
    [Theory]
    [InlineData("object [|a|]")]
    [InlineData("dynamic [|a|]")]
    [InlineData("object? [|a|]")]
    [InlineData("System.Text.Json.JsonElement [|a|]")]
    [InlineData("System.Text.Json.JsonElement? [|a|]")]
    [InlineData("System.Text.Json.JsonDocument [|a|]")]
    [InlineData("System.Text.Json.Nodes.JsonNode [|a|]")]
    [InlineData("System.Text.Json.Nodes.JsonObject [|a|]")]
    [InlineData("System.Text.Json.Nodes.JsonArray? [|a|]")]
    [InlineData("System.Dynamic.ExpandoObject [|a|]")]
    [InlineData("Newtonsoft.Json.Linq.JObject [|a|]")]
    [InlineData("System.Data.DataTable [|a|]")]
    [InlineData("Dictionary<string, object> [|a|]")]
    [InlineData("IReadOnlyDictionary<string, object?> [|a|]")]
    [InlineData("Dictionary<object, int> [|a|]")]
    [InlineData("object[] [|a|]")]
    [InlineData("List<dynamic> [|a|]")]
    [InlineData("Untrusted<object> [|a|]")]
    [InlineData("System.Collections.IEnumerable [|a|]")]
    [InlineData("System.Collections.ArrayList [|a|]")]
    [InlineData("Enum [|a|]")]
    [InlineData("Envelope [|a|]")]
    [InlineData("List<Envelope> [|a|]")]
    public Task ReportsAnUntypedParameter(string parameter) => AnalyzerVerifier<ParameterIsTyped>.VerifyAsync(Tool($"void Run({parameter}) {{ }}"));

    [Theory]
    [InlineData("string a, int b, Order c, Dictionary<string, string> d")]
    [InlineData("[Injected] object service")]
    [InlineData("Stream a")]
    [InlineData("Quiet a")]
    public Task IsQuietOnWhatIsTypedOrNotTheModels(string parameters) => AnalyzerVerifier<ParameterIsTyped>.VerifyAsync(Tool($"void Run({parameters}) {{ }}"));

    [Fact]
    public async Task SaysWhichMember()
    {
        var reported = await AnalyzerVerifier<ParameterIsTyped>.VerifyAsync(Tool("void Run(List<Envelope> [|a|]) { }"));
        Assert.Equal(
            "'a[].Body' of tool 'notes_run' is untyped: object says nothing about its values. Use a record whose members say what is taken.",
            reported.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ParameterIsTyped>.VerifyBrokenAsync(Tool("void Run(Missing a, object [|b|], List< c) { }"));

    private static string Tool(string method) => $$"""
        namespace Newtonsoft.Json.Linq
        {
            public abstract class JToken;
            public sealed class JObject : JToken;
        }

        [Toolset("notes"), SideEffect(SideEffect.None)]
        public sealed partial class NoteTools
        {
            [Tool]
            private static {{method}}
        }

        public sealed record Order(string Sku, int Quantity);
        public sealed record Envelope(string To, object Body);
        public sealed record Quiet(string To)
        {
            [ModelHidden]
            public object? Tag { get; init; }

            public object Computed => To;
        }
        """;
}
