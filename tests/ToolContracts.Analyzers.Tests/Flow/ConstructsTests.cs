using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>Each construct of C# that a value may go through: what it carries arrives, and what it does not carry does not.</summary>
public sealed class ConstructsTests
{
    private const string Key = """var key = configuration["Shop:ApiKey"]!;""";

    private const string Types = """
        public sealed class Box<T>(T held) { public T Held { get; set; } = held; public string Name = ""; }
        public sealed record Pair(string Left, string Right);
        public readonly record struct Spot(string Left, string Right);
        public interface IShow { string Show(string text); }
        public sealed class Loud : IShow { public string Show(string text) => text + "!"; }
        public sealed class Mute : IShow { public string Show(string text) => "…"; }
        public sealed class Sealed(string text) { private readonly string _text = text; public static implicit operator string(Sealed from) => from._text; }
        public static class Texts
        {
            public static string Framed(this string text) => "(" + text + ")";
            public static string Star(this string text) => new('*', text.Length);
            public static void Set(out string to, string from) => to = from;
            public static void Add(ref string to, string from) => to += from;
            public static T Same<T>(T value) => value;
            public static T Second<T>(T one, T two) => two;
        }
        """;

    [Theory]
    [InlineData("return [|await Task.FromResult(key)|];")]
    [InlineData("return [|await Task.Run(() => key).ConfigureAwait(false)|];")]
    [InlineData("""return [|(await Task.WhenAll(Task.FromResult(""), Task.FromResult(key)))[1]|];""")]
    [InlineData("return [|await Later()|]; async Task<string> Later() { await Task.Yield(); return key; }")]
    [InlineData("await foreach (var one in Some()) { return [|one|]; } return \"\"; async IAsyncEnumerable<string> Some() { await Task.Yield(); yield return key; }")]
    public Task Async(string body) => Holds(body);

    [Theory]
    [InlineData("""await Task.FromResult(key); return await Task.FromResult("");""")]
    [InlineData("return await Task.Run(() => key.Length.ToString());")]
    public Task AsyncWithoutIt(string body) => Holds(body);

    /// <summary>A value that is made of more than the engine tells apart still carries each parameter.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(29)]
    public Task AsManyParametersAsAMethodHas(int which) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset($$"""
            [Tool] private string A() => [|Joined({{string.Join(", ", Enumerable.Range(0, 30).Select(index => index == which ? "configuration[\"Shop:ApiKey\"]!" : "\"\""))}})|];
            private static string Joined({{string.Join(", ", Enumerable.Range(0, 30).Select(static index => $"string text{index}"))}}) => {{string.Join(" + ", Enumerable.Range(0, 30).Select(static index => $"text{index}"))}};
            """),
        "TOOL2001");

    [Theory]
    [InlineData("Func<string> show = () => key; return [|show()|];")]
    [InlineData("""Func<string, string> show = text => text + "!"; return [|show(key)|];""")]
    [InlineData("""var text = ""; Action set = () => text = key; set(); return [|text|];""")]
    [InlineData("string Show(string text) => text; return [|Show(key)|];")]
    [InlineData("Func<string, string> show = Texts.Framed; return [|show(key)|];")]
    [InlineData("""var kept = new List<string>(); new List<string> { key }.ForEach(one => kept.Add(one)); return [|kept[0]|];""")]
    [InlineData("""var kept = new List<string>(); new List<string> { key }.ForEach(kept.Add); return [|kept[0]|];""")]
    [InlineData("Func<string> show = key.Framed; return [|show()|];")]
    [InlineData("Func<string> show = key.Trim; return [|show()|];")]
    public Task LambdasAndLocalFunctions(string body) => Holds(body);

    [Theory]
    [InlineData("""Func<string, string> show = _ => "none"; return show(key);""")]
    [InlineData("""string Show(string text) => "none"; return Show(key);""")]
    [InlineData("""Func<string, string> show = Texts.Star; return show(key).Length.ToString();""")]
    [InlineData("""var kept = new List<string>(); var other = new List<string>(); new List<string> { key }.ForEach(other.Add); return kept[0];""")]
    [InlineData("""var kept = new List<string>(); Action<string> add = kept.Add; kept = new List<string>(); add(""); return kept[0];""")]
    public Task LambdasAndLocalFunctionsWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("return [|new[] { key }.Select(one => one.Trim()).Where(one => one.Length > 1).First()|];")]
    [InlineData("""return [|new[] { "", key }.Aggregate((one, two) => one + two)|];""")]
    [InlineData("""return [|string.Join(' ', new[] { "" }.Zip(new[] { key }, (one, two) => one + two))|];""")]
    [InlineData("return [|(from one in new[] { key } select new { one }).ToList()[0].one|];")]
    [InlineData("return [|new[] { key }.ToDictionary(one => 1, one => one)[1]|];")]
    public Task Linq(string body) => Holds(body);

    [Theory]
    [InlineData("return new[] { key }.Select(one => one.Length).Sum().ToString();")]
    [InlineData("""return new[] { "" }.Zip(new[] { key }, (one, two) => one).First();""")]
    [InlineData("return new[] { key }.Count(one => one.Length > 3).ToString();")]
    public Task LinqWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("""return [|$"{key,10}"|];""")]
    [InlineData("""return [|string.Format("{0}", key)|];""")]
    [InlineData("""return [|string.Concat("", key).ToUpperInvariant().Substring(1)|];""")]
    [InlineData("""var builder = new System.Text.StringBuilder(); builder.Append("a").Append(key).AppendLine(); return [|builder.ToString()|];""")]
    [InlineData("""return [|Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(key))|];""")]
    public Task Texts(string body) => Holds(body);

    [Theory]
    [InlineData("""return $"{key.Length}";""")]
    [InlineData("""return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));""")]
    [InlineData("""var builder = new System.Text.StringBuilder(key); var other = new System.Text.StringBuilder(); return other.Append("a").ToString();""")]
    public Task TextsWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("""var list = new List<string> { "" }; list.Add(key); return [|list[0]|];""")]
    [InlineData("""var map = new Dictionary<string, string>(); map["a"] = key; return [|map.TryGetValue("a", out var found) ? found : ""|];""")]
    [InlineData("var array = new string[2]; array[1] = key; foreach (var one in array) { return [|one|]; } return \"\";")]
    [InlineData("""string[] one = [key]; string[] all = ["", .. one]; return [|all[1]|];""")]
    [InlineData("""var queue = new Queue<string>(); queue.Enqueue(key); return [|queue.Dequeue()|];""")]
    public Task Collections(string body) => Holds(body);

    [Theory]
    [InlineData("""var list = new List<string> { key }; return list.Count.ToString();""")]
    [InlineData("""var one = new List<string> { key }; var other = new List<string> { "" }; return other[0];""")]
    [InlineData("""var map = new Dictionary<string, string> { ["a"] = key }; return map.Keys.First();""")]
    public Task CollectionsWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("var box = new Box<string>(key); return [|box.Held|];")]
    [InlineData("""var box = new Box<string>(""); box.Name = key; return [|box.Name|];""")]
    [InlineData("""var box = new Box<string>("") { Held = key }; var other = box; return [|other.Held|];""")]
    public Task FieldsAndProperties(string body) => Holds(body);

    [Theory]
    [InlineData("var box = new Box<string>(key); return box.Name;")]
    [InlineData("""var one = new Box<string>(key); var other = new Box<string>(""); return other.Held;""")]
    [InlineData("""var box = new Box<string>(key); box.Held = ""; return box.Held;""")]
    public Task FieldsAndPropertiesWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("""var pair = new Pair("", key); return [|pair.Right|];""")]
    [InlineData("""var pair = new Pair("", "") with { Left = key }; return [|pair.ToString()|];""")]
    [InlineData("""var (left, right) = new Pair(key, ""); return [|left|];""")]
    [InlineData("""var spot = new Spot(key, ""); var copy = spot with { Right = "" }; return [|copy.Left|];""")]
    public Task Records(string body) => Holds(body);

    [Theory]
    [InlineData("""var pair = new Pair("", key); return pair.Left;""")]
    [InlineData("""var pair = new Pair("", key) with { Right = "" }; return pair.Right;""")]
    [InlineData("""var (left, right) = new Pair(key, ""); return right;""")]
    public Task RecordsWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("""var both = ("", key); return [|both.Item2|];""")]
    [InlineData("""var (one, two) = (key, ""); (one, two) = (two, one); return [|two|];""")]
    [InlineData("""return [|Both().Second|]; (string First, string Second) Both() => ("", key);""")]
    public Task Tuples(string body) => Holds(body);

    [Theory]
    [InlineData("""var both = ("", key); return both.Item1;""")]
    [InlineData("""var (one, _) = ("", key); return one;""")]
    public Task TuplesWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("""object held = key; return [|held is string text ? text : ""|];""")]
    [InlineData("""return [|new Pair("", key) switch { { Right: var right } => right, _ => "" }|];""")]
    [InlineData("""if (new Pair(key, "") is ({ } left, _)) { return [|left|]; } return "";""")]
    [InlineData("""if (new[] { key } is [var first, ..]) { return [|first|]; } return "";""")]
    public Task Patterns(string body) => Holds(body);

    [Theory]
    [InlineData("""return new Pair("", key) switch { { Left: var left } => left, _ => "" };""")]
    [InlineData("""return key is { Length: > 3 } ? "long" : "short";""")]
    [InlineData("""return key switch { "a" => "first", _ => "other" };""")]
    public Task PatternsWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("""Texts.Set(out var text, key); return [|text|];""")]
    [InlineData("""var text = ""; Texts.Add(ref text, key); return [|text|];""")]
    [InlineData("""return [|Read(in key)|]; string Read(in string from) => from;""")]
    [InlineData("""Set(out var text); return [|text|]; void Set(out string to) => to = key;""")]
    [InlineData("""var text = ""; Add(ref text); return [|text|]; void Add(ref string to) => to += key;""")]
    [InlineData("""var text = ""; if (key.Length > 3) { Set(out text); } return [|text|]; void Set(out string to) { if (key.Length > 5) { throw new InvalidOperationException(); } to = key; }""")]
    public Task RefAndOut(string body) => Holds(body);

    [Theory]
    [InlineData("""var text = key; Texts.Set(out text, ""); return text;""")]
    [InlineData("""Texts.Set(out var one, key); Texts.Set(out var two, ""); return two;""")]
    [InlineData("""var text = key; Clear(out text); return text; void Clear(out string to) => to = "";""")]
    [InlineData("""var text = key; Clear(ref text); return text; void Clear(ref string to) { if (key.Length > 3) { to = "long"; } else { to = "short"; } }""")]
    [InlineData("""var text = key; text = ""; Same(ref text); return text; void Same(ref string to) { }""")]
    public Task RefAndOutWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("object held = key; return [|(string)held|];")]
    [InlineData("string text = new Sealed(key); return [|text|];")]
    [InlineData("""return [|key ?? ""|];""")]
    [InlineData("""string? text = null; text ??= key; return [|text|];""")]
    public Task Conversions(string body) => Holds(body);

    [Theory]
    [InlineData("return [|Texts.Same(key)|];")]
    [InlineData("""return [|Texts.Second("", key)|];""")]
    [InlineData("return [|key.Framed()|];")]
    [InlineData("return [|new Box<Box<string>>(new Box<string>(key)).Held.Held|];")]
    public Task GenericsAndExtensions(string body) => Holds(body);

    [Theory]
    [InlineData("""return Texts.Second(key, "");""")]
    [InlineData("return key.Star().Length.ToString();")]
    public Task GenericsAndExtensionsWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("IShow show = new Loud(); return [|show.Show(key)|];")]
    [InlineData("IShow show = key.Length > 3 ? new Loud() : new Mute(); return [|show.Show(key)|];")]
    public Task Interfaces(string body) => Holds(body);

    [Theory]
    [InlineData("IShow show = new Mute(); return show.Show(key);")]
    public Task InterfacesWithoutIt(string body) => Holds(body);

    [Theory]
    [InlineData("try { throw new InvalidOperationException(key); } catch (InvalidOperationException failed) { return [|failed.Message|]; }")]
    [InlineData("var text = \"\"; try { text = key; } finally { text += \"!\"; } return [|text|];")]
    [InlineData("foreach (var one in Some()) { return [|one|]; } return \"\"; IEnumerable<string> Some() { yield return key; }")]
    [InlineData("var text = \"\"; for (var i = 0; i < 3; i++) { if (i == 2) { return [|text|]; } text += key; } return \"\";")]
    [InlineData("using var reader = new StringReader(key); return [|reader.ReadToEnd()|];")]
    [InlineData("dynamic held = key; return [|held.Trim()|];")]
    public Task ControlFlowIteratorsAndDynamic(string body) => Holds(body);

    [Theory]
    [InlineData("var text = key; try { text = \"\"; } finally { } return text;")]
    [InlineData("foreach (var one in Some()) { return one; } return \"\"; IEnumerable<string> Some() { yield return key.Length.ToString(); }")]
    [InlineData("var text = key; if (key.Length > 3) { text = \"a\"; } else { text = \"b\"; } return text;")]
    public Task ControlFlowAndIteratorsWithoutIt(string body) => Holds(body);

    private static async Task Holds(string body) =>
        await AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset($"[Tool] private async Task<string> A() {{ {Key} await Task.Yield(); {body} }}", Types), "TOOL2001");
}
