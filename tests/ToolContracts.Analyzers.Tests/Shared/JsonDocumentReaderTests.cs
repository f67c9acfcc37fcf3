using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Tests.Shared;

/// <summary>The strict JSON reader of the files beside a project.</summary>
public sealed class JsonDocumentReaderTests
{
    [Fact]
    public void ReadsEveryKindOfValueWithItsPlace()
    {
        const string Text = " { \"a\" : [ 1, -0.5e+3, true, false, null ], \"b\\u00e9\\n\\\"\" : { }, \"c\": \"\\ud83d\\ude00\" } ";
        var (value, fault) = JsonDocumentReader.Read(Text);

        Assert.Null(fault);
        var root = Assert.IsType<JsonObject>(value);
        Assert.Equal(["a", "bé\n\"", "c"], root.Members.Select(static member => member.Name));
        var array = Assert.IsType<JsonArray>(root["a"]!.Value);
        Assert.Equal("[ 1, -0.5e+3, true, false, null ]", Text.Substring(array.Span.Start, array.Span.Length));
        Assert.Equal("-0.5e+3", Assert.IsType<JsonNumber>(array.Items[1]).Text);
        Assert.Equal([true, false, null], array.Items.OfType<JsonLiteral>().Select(static literal => literal.Value));
        Assert.Equal("\"a\"", Text.Substring(root.Members[0].NameSpan.Start, root.Members[0].NameSpan.Length));
        Assert.Equal("\U0001F600", Assert.IsType<JsonString>(root["c"]!.Value).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public void AnEmptyFileHasNeitherValueNorFault(string text) => Assert.Equal((null, null), JsonDocumentReader.Read(text));

    [Theory]
    [InlineData("{", 1)]
    [InlineData("{\"a\"", 4)]
    [InlineData("{\"a\":}", 5)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("{\"a\":1 \"b\":2}", 7)]
    [InlineData("{\"a\":1,\"a\":2}", 7)]
    [InlineData("{\"a\":1,\"\\u0061\":2}", 7)]
    [InlineData("{a:1}", 1)]
    [InlineData("{'a':1}", 1)]
    [InlineData("[1,]", 3)]
    [InlineData("[1 2]", 3)]
    [InlineData("[01]", 2)]
    [InlineData("[1.]", 3)]
    [InlineData("[.5]", 1)]
    [InlineData("[+1]", 1)]
    [InlineData("[1e]", 3)]
    [InlineData("[-]", 2)]
    [InlineData("[1x]", 2)]
    [InlineData("[tru]", 1)]
    [InlineData("[NaN]", 1)]
    [InlineData("[nullx]", 5)]
    [InlineData("\"a", 2)]
    [InlineData("\"a\nb\"", 2)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\u12g4\"", 2)]
    [InlineData("\"\\ud800\"", 0)]
    [InlineData("\"\\udc00\\ud800\"", 0)]
    [InlineData("/* a */ 1", 0)]
    [InlineData("1 // a", 2)]
    [InlineData("1 2", 2)]
    [InlineData("\0", 0)]
    [InlineData("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n", 0)]
    [InlineData("{}\r\n=======\r\n", 4)]
    public void WhatIsNoJsonIsAFaultAtItsPlace(string text, int position)
    {
        var (value, fault) = JsonDocumentReader.Read(text);

        Assert.Null(value);
        Assert.Equal(position, fault!.Span.Start);
        Assert.InRange(fault.Span.End, 0, text.Length);
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(100_000, false)]
    public void NestingEndsAt32Levels(int depth, bool isRead) =>
        Assert.Equal(isRead, JsonDocumentReader.Read(new string('[', depth) + new string(']', depth)).Fault is null);

    [Fact]
    public void AFileThatIsCutAnywhereIsAFault()
    {
        const string Text = "{\"version\":1,\"owners\":{\"*\":{\"runtime\":\"a\\u0041\"},\"b\":[true,null,-1.5e3]}}";

        Assert.All(Enumerable.Range(1, Text.Length - 1), static length => Assert.NotNull(JsonDocumentReader.Read(Text[..length]).Fault));
    }
}
