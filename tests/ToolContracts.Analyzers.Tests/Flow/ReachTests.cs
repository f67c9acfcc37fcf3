using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>A build solves only what labels can reach: whichever way a member gets them, it counts.</summary>
public sealed class ReachTests
{
    private const string Types = """
        internal sealed class Shelf { public string Kept = ""; public string Name { get; set; } = ""; public List<string> All { get; } = []; public Shelf? Inner; }
        internal static class Slots
        {
            public static void Set(ref string slot, string text) => slot = text;
            public static void Add(List<string> all, string text) => all.Add(text);
            public static void Run(Action act) => act();
            public static void Throw(string text) => throw new InvalidOperationException(text);
            public static ref string Of(ref string slot) => ref slot;
        }
        """;

    [Theory]
    [InlineData("_kept = key;")]
    [InlineData("this._kept ??= key;")]
    [InlineData("_kept += key;")]
    [InlineData("(_kept, _) = (key, 1);")]
    [InlineData("Slots.Set(ref _kept, key);")]
    [InlineData("Interlocked.Exchange(ref _kept, key);")]
    [InlineData("ref var slot = ref _kept; slot = key;")]
    [InlineData("ref var slot = ref _other; slot = ref _kept; slot = key;")]
    [InlineData("Slots.Run(() => _kept = key);")]
    [InlineData("void Set(string text) => _kept = text; Set(key);")]
    [InlineData("Set(key);")]
    [InlineData("Action<string> set = Set; set(key);")]
    [InlineData("try { Slots.Throw(key); } catch (InvalidOperationException failed) { _kept = failed.Message; }")]
    public Task OfAField(string body) => Holds(body, "_kept");

    [Theory]
    [InlineData("_all.Add(key);", "_all[0]")]
    [InlineData("_all?.Add(key);", "_all[0]")]
    [InlineData("Slots.Add(_all, key);", "_all[0]")]
    [InlineData("_map[\"a\"] = key;", "_map[\"a\"]")]
    [InlineData("_array[0] = key;", "_array[0]")]
    [InlineData("_shelf.Kept = key;", "_shelf.Kept")]
    [InlineData("_shelf.All.Add(key);", "_shelf.All[0]")]
    [InlineData("_shelf.Inner = new Shelf { Name = key, All = { \"\" } };", "_shelf.Inner!.Name")]
    [InlineData("_shelf.Inner = new Shelf { All = { key } };", "_shelf.Inner!.All[0]")]
    public Task OfWhatAFieldHolds(string body, string read) => Holds(body, read);

    [Theory]
    [InlineData("_kept = name;", "_kept")]
    [InlineData("_other = key; _kept = _other.Length.ToString();", "_kept")]
    [InlineData("_all.Add(name); Slots.Add([], key);", "_all[0]")]
    public Task NotOfWhatIsNeverSetToIt(string body, string read) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Of(body, read), "TOOL2001");

    private static async Task Holds(string body, string read) => await AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Of(body, $"[|{read}|]"), "TOOL2001");

    private static string Of(string body, string read) => Toolset(
        $$"""
        private string _kept = "";
        private string _other = "";
        private List<string> _all = [];
        private readonly string[] _array = new string[1];
        private readonly Dictionary<string, string> _map = [];
        private readonly Shelf _shelf = new();
        internal void Fill(string name) { var key = configuration["Shop:ApiKey"]!; {{body}} }
        private void Set(string text) => _kept = text;
        [Tool] private string A() => {{read}};
        """, Types);
}
