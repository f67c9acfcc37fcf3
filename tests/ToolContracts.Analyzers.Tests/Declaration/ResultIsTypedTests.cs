using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL3002.</summary>
[Threat(2, Part = "typed")]
[Threat(5, Part = "result")]
public sealed class ResultIsTypedTests
{
    [Theory]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("Task<object>")]
    [InlineData("ValueTask<System.Text.Json.JsonElement>")]
    [InlineData("Task<System.Text.Json.Nodes.JsonNode?>")]
    [InlineData("IAsyncEnumerable<object>")]
    [InlineData("Task<List<Dictionary<string, object>>>")]
    [InlineData("System.Data.DataSet")]
    [InlineData("Answer")]
    public Task ReportsAnUntypedResult(string type) => AnalyzerVerifier<ResultIsTyped>.VerifyAsync(Tool($"[|{type}|] Run() => throw null!;"));

    [Theory]
    [InlineData("void")]
    [InlineData("Task")]
    [InlineData("ValueTask")]
    [InlineData("Task<Typed>")]
    [InlineData("IAsyncEnumerable<Typed>")]
    [InlineData("Task<Stream>")]
    public Task IsQuietOnTypedResults(string type) => AnalyzerVerifier<ResultIsTyped>.VerifyAsync(Tool($"{type} Run() => throw null!;"));

    [Fact]
    public async Task SaysWhichMember()
    {
        var reported = await AnalyzerVerifier<ResultIsTyped>.VerifyAsync(Tool("[|Task<Answer>|] Run() => throw null!;"));
        Assert.Equal(
            "'result.Value' of tool 'notes_run' is untyped: object? says nothing about its values. Return a record whose members are what the model may see.",
            reported.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ResultIsTyped>.VerifyBrokenAsync(Tool("Task<Missing> Run( => "));

    private static string Tool(string method) => $$"""
        [Toolset("notes"), SideEffect(SideEffect.None)]
        public sealed partial class NoteTools
        {
            [Tool]
            private static {{method}}
        }

        public sealed record Answer(object? Value);
        public sealed record Typed(string Value);
        """;
}
