namespace ToolContracts.Binding.Tests;

public sealed class ObjectTests
{
    private const string Order = """{"id":"o","lines":[{"sku":"abc","count":2}],"total":1.50""";

    [Theory]
    [InlineData("order", "request", Order + "}", """{"id":"o","lines":[{"sku":"abc","count":2,"kind":"B"}],"note":null,"priority":7,"channel":"web","weight":42,"total":1.5,"tags":["initial"],"derived":"o!","due":null}""")]
    [InlineData("order", "request", Order + ""","channel":"shop","priority":1}""", """{"id":"o","lines":[{"sku":"abc","count":2,"kind":"B"}],"note":null,"priority":1,"channel":"shop","weight":42,"total":1.5,"tags":["initial"],"derived":"o!","due":null}""")]
    [InlineData("order", "request", """{"due":"2024-01-01","tags":[],"weight":0,"channel":"x","note":"n","total":0,"lines":[],"id":""}""", """{"id":"","lines":[],"note":"n","priority":7,"channel":"x","weight":0,"total":0,"tags":[],"derived":"!","due":"2024-01-01"}""")]
    [InlineData("settings", "request", """{"name":"n"}""", """{"size":10,"colour":"red","on":true,"name":"n","nick":null}""")]
    [InlineData("settings", "request", """{"name":"n","size":1}""", """{"size":1,"colour":"red","on":true,"name":"n","nick":null}""")]
    [InlineData("settings", "request", """{"colour":"c","name":"n","on":false,"nick":"k","size":2}""", """{"size":2,"colour":"c","on":false,"name":"n","nick":"k"}""")]
    [InlineData("point", "point", "{}", """{"x":1,"y":2,"label":null}""")]
    [InlineData("point", "point", """{"y":5,"label":"l"}""", """{"x":1,"y":5,"label":"l"}""")]
    [InlineData("point", "point", """{"x":4}""", """{"x":4,"y":2,"label":null}""")]
    [InlineData("pair", "pair", """{"left":1}""", """{"left":1,"right":5}""")]
    [InlineData("node", "node", """{"value":1,"next":{"value":2,"children":[{"value":3}]}}""", """{"value":1,"next":{"value":2,"next":null,"children":[{"value":3,"next":null,"children":[]}]},"children":[]}""")]
    [InlineData("shape", "shape", """{"radius":1.5,"name":"c","kind":"circle"}""", """{"kind":"circle","name":"c","radius":1.5}""")]
    [InlineData("shape", "shape", """{"kin\u0064":"squ\u0061re","name":"s","a-b":2,"inner":{"name":"p","kind":"plain"}}""", """{"kind":"square","name":"s","a-b":2,"inner":{"kind":"plain","name":"p"}}""")]
    [InlineData("circle", "circle", """{"radius":1,"name":"c"}""", """{"name":"c","radius":1}""")]
    [InlineData("numbered", "value", """{"$type":1,"id":5,"text":null}""", """{"$type":1,"id":5,"text":null}""")]
    [InlineData("numbered", "value", """{"id":5,"$type":2.0}""", """{"$type":2,"id":5}""")]
    [InlineData("odd", "odd", """{"with space":1,"it's":2,"ünï":3,"":4,"dot.ted":5,"back\\slash\"":6,"\u20ac":7,"\ud83d\ude00":8,"\ufb33":9}""", """{"with space":1,"it's":2,"ünï":3,"":4,"dot.ted":5,"back\\slash\"":6,"€":7,"😀":8,"FB33":9}""")]
    public async Task KeepsDefaultsAndInitialisersOfWhatIsAbsent(string tool, string parameter, string json, string expected)
    {
        var call = Samples.Toolset[tool].Bound($$"""{"{{parameter}}":{{json}}}""");
        var result = await call.InvokeAsync();
        Assert.Empty(result.Faults);
        Assert.Equal(expected, System.Text.Json.JsonDocument.Parse(result.Json).RootElement.GetRawText().Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal).Replace("\ufb33", "FB33", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("order", """{"request":{}}""", "$.request.id required", "$.request.lines required", "$.request.total required")]
    [InlineData("order", """{"request":{"id":1,"lines":[{"sku":"abcd","count":0},{"sku":null,"count":100},{}],"total":"1","x":[{}],"hidden":"h","derived":"d"}}""",
        "$.request.id type", "$.request.lines[0].sku max-length", "$.request.lines[0].count minimum", "$.request.lines[1].sku type", "$.request.lines[1].count maximum",
        "$.request.lines[2].sku required", "$.request.lines[2].count required", "$.request.total type", "$.request.x unknown-member", "$.request.hidden unknown-member",
        "$.request.derived unknown-member")]
    [InlineData("order", """{"request":[]}""", "$.request type")]
    [InlineData("order", """{"request":null}""", "$.request type")]
    [InlineData("order", """{"Request":{}}""", "$.Request unknown-member", "$.request required")]
    [InlineData("order", "[]", "$ type")]
    [InlineData("order", "null", "$ type")]
    [InlineData("order", "1", "$ type")]
    [InlineData("nothing", """{"x y":1,"":2,"a.b":{"c":1},"it's":1,"\u0000":3,"9":1,"é":1}""", "$['x y'] unknown-member", "$[''] unknown-member", "$['a.b'] unknown-member",
        "$['it\\'s'] unknown-member", "$['\\u0000'] unknown-member", "$['9'] unknown-member", "$['é'] unknown-member")]
    [InlineData("pair", """{"pair":{"left":1,"left":2},"pair":{"left":1}}""", "$.pair.left duplicate-member", "$.pair duplicate-member")]
    [InlineData("pair", """{"pair":{"left":1,"l\u0065ft":{}}}""", "$.pair.left duplicate-member")]
    [InlineData("pair", """{"pair":{"left":1,"\ud800":{}}}""", "$.pair['�'] encoding")]
    [InlineData("nothing", """{"\udc00":{}}""", "$['�'] encoding")]
    [InlineData("shape", """{"shape":{"name":"x"}}""", "$.shape.kind required")]
    [InlineData("shape", """{"shape":{"kind":"Circle","name":"x"}}""", "$.shape.kind enum")]
    [InlineData("shape", """{"shape":{"kind":1,"name":"x"}}""", "$.shape.kind type")]
    [InlineData("shape", """{"shape":{"kind":"circle","kind":"circle","name":"x","radius":1}}""", "$.shape.kind duplicate-member")]
    [InlineData("shape", """{"shape":{"kind":"circle","name":"x","radius":1,"a-b":2}}""", "$.shape['a-b'] unknown-member")]
    [InlineData("shape", """{"shape":{"kind":"square","name":"x","a-b":1,"inner":{"kind":"circle"}}}""", "$.shape.inner.name required", "$.shape.inner.radius required")]
    [InlineData("shape", """{"shape":3}""", "$.shape type")]
    [InlineData("circle", """{"circle":{"kind":"circle","name":"x","radius":1}}""", "$.circle.kind unknown-member")]
    [InlineData("numbered", """{"value":{"$type":"1","id":1}}""", "$.value['$type'] type")]
    [InlineData("numbered", """{"value":{"$type":3,"id":1}}""", "$.value['$type'] enum")]
    [InlineData("picky", """{"value":{"even":3}}""", "$.value rejected")]
    [InlineData("array", """{"value":[1,"x",3,null,[4]]}""", "$.value[1] type", "$.value[3] type", "$.value[4] type")]
    [InlineData("array", """{"value":{}}""", "$.value type")]
    [InlineData("enumerable", """{"value":["a",null,1]}""", "$.value[2] type")]
    [InlineData("set", """{"value":["a","b","\u0061"]}""", "$.value[2] unique-items")]
    [InlineData("set", """{"value":[1,"a",2,"a"]}""", "$.value[0] type", "$.value[2] type", "$.value[3] unique-items")]
    [InlineData("decimals", """{"value":[1,2,1.00]}""", "$.value[2] unique-items")]
    [InlineData("nodes", """{"value":[{"value":1,"children":[]},{"value":2},{"value":1.0}]}""", "$.value[2] unique-items")]
    [InlineData("immutable_set", """{"value":[1,1e0]}""", "$.value[1] unique-items")]
    [InlineData("frozen", """{"value":["0f8fad5b-d9cb-469f-a165-70867728950e","0F8FAD5B-D9CB-469F-A165-70867728950E"]}""", "$.value[1] unique-items")]
    [InlineData("nested", """{"value":[[1],[2,"x"],3]}""", "$.value[1][1] type", "$.value[2] type")]
    [InlineData("map", """{"value":{"a":1,"b":null,"\u0061":2,"c d":"x"}}""", "$.value.a duplicate-member", "$.value['c d'] type")]
    [InlineData("map", """{"value":{"a":1,"\ud800":2}}""", "$.value['�'] encoding")]
    [InlineData("by_number", """{"value":{"1":{"sku":"a","count":1},"01":{},"x":{},"-0":{},"2147483648":{},"1.0":{},"2":{}}}""",
        "$.value['01'] key", "$.value.x key", "$.value['-0'] key", "$.value['2147483648'] key", "$.value['1.0'] key", "$.value['2'].sku required", "$.value['2'].count required")]
    [InlineData("by_kind", """{"value":{"A":[1],"a":[],"class":[2],"3":[],"B":[true]}}""", "$.value.a key", "$.value['3'] key", "$.value.B[0] type")]
    [InlineData("by_id", """{"value":{"0f8fad5b-d9cb-469f-a165-70867728950e":"x","0F8FAD5B-d9cb-469f-a165-70867728950e":"y","z":""}}""",
        "$.value['0F8FAD5B-d9cb-469f-a165-70867728950e'] duplicate-member", "$.value.z key")]
    [InlineData("maps", """{"value":{"18446744073709551615":{"a":1},"18446744073709551616":{},"-1":{}}}""",
        "$.value['18446744073709551615'].a type", "$.value['18446744073709551616'] key", "$.value['-1'] key")]
    [Threat(4, Part = "members")]
    public void NamesEveryFaultWithItsPath(string tool, string json, params string[] faults) => Assert.Equal(faults, Samples.Toolset[tool].Faults(json));

    [Theory]
    [InlineData("array", "[]")]
    [InlineData("array", "[1,2]")]
    [InlineData("enumerable", """["a",null]""")]
    [InlineData("collection", """[{"sku":"a","count":1,"kind":"class"}]""")]
    [InlineData("set", """["a","b"]""")]
    [InlineData("decimals", "[1,2.5]")]
    [InlineData("nodes", """[{"value":1,"next":null,"children":[]}]""")]
    [InlineData("immutable", "[1,null]")]
    [InlineData("maybe", "[1]")]
    [InlineData("immutable_list", "[1,1]")]
    [InlineData("immutable_set", "[1]")]
    [InlineData("frozen", """["0f8fad5b-d9cb-469f-a165-70867728950e"]""")]
    [InlineData("nested", "[[],[1]]")]
    [InlineData("map", """{"a":1,"":null}""")]
    [InlineData("by_number", """{"-1":{"sku":"a","count":1,"kind":"A"}}""")]
    [InlineData("by_kind", """{"class":[]}""")]
    [InlineData("by_id", """{"0f8fad5b-d9cb-469f-a165-70867728950e":"x"}""")]
    [InlineData("maps", """{"0":{"a":true}}""")]
    public async Task TakesACollectionAndWritesItBack(string tool, string json)
    {
        var result = await Samples.Toolset[tool].Bound($$"""{"value":{{json}}}""").InvokeAsync();
        Assert.Empty(result.Faults);
        Assert.Equal(json, result.Json);
    }

    [Fact]
    public void BindsMoreMembersThanAWordHasBits()
    {
        var all = string.Join(",", Enumerable.Range(0, 130).Select(static i => $"\"m{i}\":{i}"));
        Assert.True(Samples.Toolset["many"].Bind($$$"""{"value":{{{{all}}}}}""").IsBound);
        Assert.Equal(Enumerable.Range(0, 130).Where(static i => i is not (3 or 70 or 129)).Select(static i => $"$.value.m{i} required"),
            Samples.Toolset["many"].Faults("""{"value":{"m3":1,"m70":1,"m129":1}}""").Concat(
                Enumerable.Range(0, 130).Where(static i => i is not (3 or 70 or 129)).Skip(64).Select(static i => $"$.value.m{i} required")));
        Assert.Equal(["$.value.m70 duplicate-member"], Samples.Toolset["many"].Faults($$$"""{"value":{{{{all}}},"m70":1}}"""));
    }

    [Fact]
    public async Task FillsDefaultsOfParameters()
    {
        const string Canonical = """{"a":3,"b":"x\"y","c":"class","d":"1.5","e":null,"f":1e+100,"g":"'","h":true}""";
        var call = Samples.Toolset["defaults"].Bound("{}");
        Assert.Equal(Canonical, call.Canonical);
        Assert.Equal("3", (await call.InvokeAsync()).Json);
        Assert.Equal(Canonical, Samples.Toolset["defaults"].Bound("""{"h":true,"g":"'","f":1e100,"e":null,"d":1.500,"c":"class","b":"x\"y","a":3}""").Canonical);
    }

    [Fact]
    public async Task NeverTouchesWhatTheModelDoesNotSee() =>
        Assert.Equal("\"secret\"", (await Samples.Toolset["hidden"].Bound("""{"request":""" + Order + "}}").InvokeAsync()).Json);

    [Fact]
    public async Task TakesNamesThatGeneratedCodeUsesItself()
    {
        const string Local = """{"value":1,"reader":2,"seen0":3,"name":4,"v0":5,"writer":6,"made":7,"t0":8,"system":9}""";
        var call = Samples.Toolset["names"].Bound($$"""{"reader":{{Local}},"value":1,"arguments":2,"class":3,"name":4}""");
        Assert.Equal(Local, (await call.InvokeAsync()).Json);
    }

    [Fact]
    public async Task BindsUntrustedValuesAsWhatTheyHold()
    {
        var call = Samples.Toolset["untrusted"].Bound("""{"a":"x","b":null,"c":null,"d":[1]}""");
        Assert.Equal("""{"a":"x","b":null,"c":null,"d":[1]}""", call.Canonical);
        Assert.Equal("\"x\"", (await call.InvokeAsync()).Json);
        Assert.Equal(["$.a type", "$.b type", "$.d[0] type"], Samples.Toolset["untrusted"].Faults("""{"a":null,"b":"1","c":2,"d":["x"]}"""));
    }
}
