using ToolContracts.CompilerServices;

namespace ToolContracts.Binding.Tests;

public sealed class PatternTests
{
    private static readonly string Endless = new string('a', 10_000) + "!";

    private static readonly CompiledToolset Toolset = CompiledToolset.Compile("""
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using ToolContracts;

        public record Request([RegularExpression("(?=a)(a+)+")] string First, [RegularExpression("(?=b)b+")] string Second, [RegularExpression("c+")] string Third);

        [Toolset("p")]
        public partial class Tools
        {
            [Tool, SideEffect(SideEffect.None)]
            private static string Take(Request request) => request.First;

            [Tool, SideEffect(SideEffect.None)]
            private static Request Give(string first, string second) => new(first, second, "c");
        }
        """);

    [Theory]
    [InlineData("(a+)+")]
    [InlineData("(a|a)*")]
    [InlineData("(a|aa)+")]
    [InlineData("(?=a)(a+)+")]
    [InlineData(@"(a+)+\1")]
    [Threat(22, Part = "pattern")]
    public void APatternThatBacktracksEnds(string pattern) => Assert.False(new BindContext(null, []).Matches(new TextPattern(pattern), Endless));

    [Fact]
    [Threat(22, Part = "call")]
    public void TheTextsOfACallShareOneTimeOut()
    {
        // The second text would match; nothing is left to find out. The third pattern needs no budget: it runs in linear time.
        Assert.Equal(
            ["$.request.first pattern", "$.request.second pattern"],
            Toolset["take"].Faults($$$"""{"request":{"first":"{{{Endless}}}","second":"b","third":"c"}}"""));
        Assert.Equal(["$.request.first pattern"], Toolset["take"].Faults("""{"request":{"first":"b","second":"b","third":"c"}}"""));
    }

    [Fact]
    [Threat(22, Part = "call")]
    public async Task TheTextsOfAResultShareOneTimeOut()
    {
        var result = await Toolset["give"].Bound($$"""{"first":"{{Endless}}","second":"b"}""").InvokeAsync();
        Assert.Equal(["$.first pattern", "$.second pattern"], result.Faults.Select(static fault => $"{fault.Path} {fault.Code}"));
    }

    [Fact]
    public void TheNextCallHasAllOfItsTime()
    {
        var context = new BindContext(null, []);
        var pattern = new TextPattern("(?=a)(a+)+");
        Assert.False(context.Matches(pattern, Endless));
        Assert.False(context.Matches(pattern, "aa"));
        context.Reset();
        Assert.True(context.Matches(pattern, "aa"));
    }
}
