using System.Text;

namespace ToolContracts.Binding.Tests;

public sealed class BadInputTests
{
    private const string Order = """{"request":{"id":"ö\n","lines":[{"sku":"abc","count":2,"kind":"A"},{"count":1e1,"sku":"\u0041"}],"total":1.50,"due":"2024-01-01","tags":["x"],"note":null}}""";

    private const string Shape = """{"shape":{"name":"s","kind":"square","a-b":2,"inner":{"name":"c","radius":1.5,"kind":"circle"}}}""";

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{},")]
    [InlineData("{} x")]
    [InlineData("{}]")]
    [InlineData("[}")]
    [InlineData("{\"value\":[1,]}")]
    [InlineData("{\"value\":[1],}")]
    [InlineData("{,}")]
    [InlineData("{\"value\":[1]/**/}")]
    [InlineData("{\"value\":[1]} // done")]
    [InlineData("{'value':[1]}")]
    [InlineData("{value:[1]}")]
    [InlineData("{\"value\":[01]}")]
    [InlineData("{\"value\":[+1]}")]
    [InlineData("{\"value\":[.5]}")]
    [InlineData("{\"value\":[1.]}")]
    [InlineData("{\"value\":[1e]}")]
    [InlineData("{\"value\":[-]}")]
    [InlineData("{\"value\":[NaN]}")]
    [InlineData("{\"value\":[Infinity]}")]
    [InlineData("{\"value\":[0x1]}")]
    [InlineData("{\"value\":[\"\\x\"]}")]
    [InlineData("{\"value\":[\"\\u12\"]}")]
    [InlineData("{\"value\":[\"a\nb\"]}")]
    [InlineData("{\"value\" [1]}")]
    [InlineData("{\"value\":}")]
    [InlineData("\ufeff{\"value\":[1]}")]
    public void RefusesWhatIsNoJsonAsOneFault(string json) => Assert.Equal(["$ malformed"], Samples.Toolset["array"].Faults(json));

    [Fact]
    public void SaysAtWhichByteTheTextBreaksOff()
    {
        Assert.Contains("from byte 12 on", Samples.Toolset["array"].Bind("{\"value\":[1,]}").Faults.Single().Expected, StringComparison.Ordinal);
        Assert.Contains("from byte 14 on", Samples.Toolset["array"].Bind("{\n\"value\":\n[1,]}").Faults.Single().Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void RefusesMalformedUtf8WhereverItStands(byte[] bytes)
    {
        foreach (var frame in new[] { "{\"request\":{\"id\":\"|\"}}", "{\"|\":1}", "{}|", "{\"x\":[\"|\"]}" })
        {
            var parts = frame.Split('|');
            byte[] json = [.. Encoding.UTF8.GetBytes(parts[0]), .. bytes, .. Encoding.UTF8.GetBytes(parts[1])];
            Assert.Equal("$ encoding", Samples.Toolset["order"].Bind(json).Faults.Select(static fault => $"{fault.Path} {fault.Code}").Single());
        }
    }

    [Fact]
    public void ATextCutAnywhereIsMalformed()
    {
        foreach (var (tool, json) in new[] { ("order", Order), ("shape", Shape) })
        {
            Samples.Toolset[tool].Bound(json);
            var bytes = Encoding.UTF8.GetBytes(json);
            for (var length = 0; length < bytes.Length; length++)
            {
                var fault = Assert.Single(Samples.Toolset[tool].Bind(bytes.AsSpan(0, length)).Faults);
                Assert.True(fault is { Path: "$", Code: "malformed" or "encoding" }, fault.ToString());
            }
        }
    }

    [Fact]
    [Threat(4, Part = "depth")]
    public void NestsToThirtyTwoLevelsAndNoDeeper()
    {
        // The root is level 1, the node level 2.
        Assert.True(Samples.Toolset["node"].Bind(Nodes(30)).IsBound);
        Assert.Equal(["$.node" + string.Concat(Enumerable.Repeat(".next", 31)) + " depth"], Samples.Toolset["node"].Faults(Nodes(31)));
        Assert.Equal(["$.node" + string.Concat(Enumerable.Repeat(".next", 31)) + " depth"], Samples.Toolset["node"].Faults(Nodes(5000)));
        Assert.Equal(["$.shape" + string.Concat(Enumerable.Repeat(".inner", 31)) + " depth"], Samples.Toolset["shape"].Faults(Nested(100)));
        Assert.Equal(["$.value[0] type"], Samples.Toolset["array"].Faults("{\"value\":[" + new string('[', 100_000) + new string(']', 100_000) + "]}"));
        Assert.Equal(["$.x unknown-member"], Samples.Toolset["nothing"].Faults("{\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}"));
        Assert.Equal(["$ malformed"], Samples.Toolset["nothing"].Faults("{\"x\":" + new string('[', 100_000)));

        static string Nodes(int depth) => "{\"node\":" + string.Concat(Enumerable.Repeat("{\"value\":1,\"next\":", depth)) + "{\"value\":1}" + new string('}', depth) + "}";

        static string Nested(int depth) =>
            "{\"shape\":" + string.Concat(Enumerable.Repeat("{\"kind\":\"square\",\"name\":\"\",\"a-b\":1,\"inner\":", depth)) + "null" + new string('}', depth) + "}";
    }

    [Fact]
    public void ListsAtMostSixtyFourFaults() =>
        Assert.Equal(64, Samples.Toolset["array"].Bind("{\"value\":[" + string.Join(",", Enumerable.Repeat("true", 100_000)) + "]}").Faults.Count);

    [Fact]
    public void AHugeNumberCostsNothing()
    {
        var digits = new string('9', 500_000);
        Assert.Equal(["$.value[0] maximum"], Samples.Toolset["array"].Faults("{\"value\":[" + digits + "]}"));
        Assert.Equal(["$.value[0] maximum"], Samples.Toolset["decimals"].Faults("{\"value\":[" + digits + "]}"));
        Assert.Equal(["$.value[0] precision"], Samples.Toolset["decimals"].Faults("{\"value\":[0." + digits + "]}"));
        Assert.True(Samples.Toolset["array"].Bind("{\"value\":[1." + new string('0', 500_000) + "]}").IsBound);
        Assert.True(Samples.Toolset["array"].Bind("{\"value\":[1" + new string('0', 9) + "e-" + new string('0', 100_000) + "9]}").IsBound);
    }

    [Fact]
    public async Task RandomDamageNeverThrowsAndWhatStillBindsComesBackTheSame()
    {
        var random = new Random(20_240_601);
        var bound = 0;
        foreach (var (tool, json) in new[] { ("order", Order), ("shape", Shape) })
        {
            var original = Encoding.UTF8.GetBytes(json);
            for (var round = 0; round < 10_000; round++)
            {
                var bytes = original.ToArray();
                for (var flips = random.Next(1, 4); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] = random.Next(3) switch
                    {
                        0 => (byte)random.Next(256),
                        1 => (byte)"{}[]\",:\\u0123456789eE.-+ \n"[random.Next(26)],
                        _ => original[random.Next(original.Length)],
                    };
                }

                var call = Samples.Toolset[tool].Bind(bytes);
                if (call.IsBound && tool == "shape")
                {
                    bound++;
                    var written = await call.InvokeAsync();
                    Assert.Empty(written.Faults);
                    Assert.Equal(call.Canonical, Samples.Toolset[tool].Bound($$"""{"shape":{{written.Json}}}""").Canonical);
                }
            }
        }

        Assert.InRange(bound, 100, 9_900);
    }
}
