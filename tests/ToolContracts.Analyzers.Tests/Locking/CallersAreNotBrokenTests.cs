namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>TOOL6002.</summary>
public sealed class CallersAreNotBrokenTests
{
    private const string Types = """
        public enum Color { Red, Green } public enum Colors { Red, Green, Blue }
        public record One(string X); public record Two(string X, int? Y = null); public record Three(string X, int Y);
        public record Tree(string X, Tree? Next = null); public record Node(string X, Node? Next = null); public record Flat(string X);
        public class Wide { public string X { get; init; } = ""; } public record Bush(string X, int? Y, List<Bush>? Next = null);
        [JsonDerivedType(typeof(Cash), "cash")] public abstract record Pay1; public record Cash : Pay1;
        [JsonDerivedType(typeof(Cash2), "cash"), JsonDerivedType(typeof(Card2), "card")] public abstract record Pay2; public record Cash2 : Pay2; public record Card2(string Number) : Pay2;
        """;

    /// <summary>Arguments that take less; the other way they take more.</summary>
    [Theory]
    [InlineData("int a = 0", "int a", "a")]
    [InlineData("int? a", "int a", "a")]
    [InlineData("double a", "int a", "a")]
    [InlineData("long a", "int a", "a")]
    [InlineData("[Range(1, 10)] int a", "[Range(2, 10)] int a", "a")]
    [InlineData("[Range(1, 10)] int a", "[Range(1, 9)] int a", "a")]
    [InlineData("double a", "[Range(1.0, double.MaxValue)] double a", "a")]
    [InlineData("[Range(1.0, 2.0)] double a", "[Range(1.0, 2.0, MaximumIsExclusive = true)] double a", "a")]
    [InlineData("string a", "[MinLength(1)] string a", "a")]
    [InlineData("[MaxLength(5)] string a", "[MaxLength(4)] string a", "a")]
    [InlineData("string a", "[RegularExpression(\"a+\")] string a", "a")]
    [InlineData("string a", "Guid a", "a")]
    [InlineData("string a", "Color a", "a")]
    [InlineData("Colors a", "Color a", "a")]
    [InlineData("Color? a", "Color a", "a")]
    [InlineData("[AllowedValues(\"x\", \"y\")] string a", "[AllowedValues(\"x\")] string a", "a")]
    [InlineData("List<int> a", "HashSet<int> a", "a")]
    [InlineData("List<int> a", "[MinLength(1)] List<int> a", "a")]
    [InlineData("List<int?> a", "List<int> a", "a")]
    [InlineData("Dictionary<string, int?> a", "Dictionary<string, int> a", "a")]
    [InlineData("Dictionary<string, int> a", "Dictionary<int, int> a", "a")]
    [InlineData("Dictionary<string, int> a", "[MaxLength(3)] Dictionary<string, int> a", "a")]
    [InlineData("Two a", "One a", "a")]
    [InlineData("One? a", "One a", "a")]
    [InlineData("Wide a", "One a", "a")]
    [InlineData("Tree? a", "Tree a", "a")]
    [InlineData("Pay2 a", "Pay1 a", "a")]
    [InlineData("Tree a", "Flat a", "a")]
    public async Task ReportsArgumentsThatTakeLess(string before, string after, string place)
    {
        await Locked.AssertAllAsync(Takes(before), Takes(after), "TOOL6002", place);
        await Locked.AssertAllAsync(Takes(after), Takes(before), "TOOL6003", place);
    }

    [Theory]
    [InlineData("int a, int? b = null", "int a", "Pay", "TOOL6003", "b")]
    [InlineData("int a", "int a, int b", "b", "TOOL6002", "Pay")]
    [InlineData("One a", "Three a", "a", "TOOL6002", "a")]
    public async Task ReportsMembersThatComeAndGo(string before, string after, string place, string back, string backPlace)
    {
        await Locked.AssertAsync(Takes(before), Takes(after), "TOOL6002", place);
        await Locked.AssertAsync(Takes(after), Takes(before), back, backPlace);
    }

    /// <summary>What cannot be told breaks either way.</summary>
    [Theory]
    [InlineData("int a", "string a")]
    [InlineData("One a", "List<One> a")]
    [InlineData("[RegularExpression(\"a+\")] string a", "[RegularExpression(\"b+\")] string a")]
    [InlineData("Guid a", "DateOnly a")]
    [InlineData("int a = 1", "int a = 2")]
    [InlineData("Dictionary<string, int> a", "One a")]
    public async Task ReportsArgumentsThatCannotBeCompared(string before, string after)
    {
        await Locked.AssertAsync(Takes(before), Takes(after), "TOOL6002", "a");
        await Locked.AssertAsync(Takes(after), Takes(before), "TOOL6002", "a");
    }

    /// <summary>Results that promise less; the other way they promise more.</summary>
    [Theory]
    [InlineData("Two", "One")]
    [InlineData("int", "long")]
    [InlineData("int", "double")]
    [InlineData("int", "int?")]
    [InlineData("Color", "Colors")]
    [InlineData("Color", "string")]
    [InlineData("Guid", "string")]
    [InlineData("HashSet<int>", "List<int>")]
    [InlineData("One", "One?")]
    [InlineData("Pay1", "Pay2")]
    public async Task ReportsResultsThatPromiseLess(string before, string after)
    {
        await Locked.AssertAllAsync(Returns(before), Returns(after), "TOOL6002", after);
        await Locked.AssertAllAsync(Returns(after), Returns(before), "TOOL6003", before);
    }

    [Theory]
    [InlineData("void", "int")]
    [InlineData("One", "string")]
    [InlineData("One", "List<One>")]
    public async Task ReportsResultsThatCannotBeCompared(string before, string after)
    {
        await Locked.AssertAsync(Returns(before), Returns(after), "TOOL6002", after);
        await Locked.AssertAsync(Returns(after), Returns(before), "TOOL6002", before);
    }

    /// <summary>Another name of a type that contains itself is the same schema; followed through its references.</summary>
    [Fact]
    public async Task FollowsReferences()
    {
        Assert.StartsWith("TOOL6003 'a': ", Assert.Single(await Locked.CompareAsync(Takes("Tree a, Tree b"), Takes("Node a, Tree b"))), StringComparison.Ordinal);
        Assert.StartsWith("TOOL6002 'a': ", (await Locked.CompareAsync(Takes("Tree a, Tree b"), Takes("Bush a, Tree b")))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportsAChangeWithinADefinitionOnce()
    {
        const string Source = "public record Deep(string X, Deep? Next = null, List<Deep>? More = null)";
        var reported = await Locked.CompareAsync(
            Locked.Bank("[SideEffect(SideEffect.None)]", "void Pay(Deep a, Deep b)", Source + ";"),
            Locked.Bank("[SideEffect(SideEffect.None)]", "void Pay(Deep a, Deep b)", Source + " { [Range(0, 5)] public int Y { get; init; } }"));

        Assert.All(reported, static one => Assert.StartsWith("TOOL6002 'Pay'", one, StringComparison.Ordinal));
        Assert.NotEmpty(reported);
    }

    [Theory]
    [InlineData("[Tool] void B() { }", "TOOL6002 'Bank': Tool 'bank_a' breaks its callers: it is there in toolcontracts.lock.json and gone in the code.")]
    [InlineData("[Tool(\"x\"), SideEffect(SideEffect.None)] void A() { } [Tool, SideEffect(SideEffect.None)] void B() { }", "TOOL6002 'Bank': Tool 'bank_a' breaks its callers")]
    public async Task ReportsAToolThatIsGone(string members, string expected)
    {
        const string Two = "[Toolset(\"bank\")] partial class Bank { [Tool, SideEffect(SideEffect.None)] void A() { } [Tool, SideEffect(SideEffect.None)] void B() { } }";
        var reported = await Locked.CompareAsync(Two, "[Toolset(\"bank\")] partial class Bank { " + members + " }");

        Assert.StartsWith(expected, reported[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportsAToolsetThatIsGoneInTheFile()
    {
        const string Two = "[Toolset(\"a\")] partial class A { [Tool, SideEffect(SideEffect.None)] void X() { } } namespace Deep.Down { [Toolset(\"b\")] partial class B { [Tool, SideEffect(SideEffect.None)] void X() { } } }";
        var reported = await Locked.CompareAsync(Two, Two.Replace("Toolset(\"b\")", "Toolset(\"c\")", StringComparison.Ordinal));

        Assert.Equal(2, reported.Length);
        Assert.Matches("^TOOL6002 toolcontracts.lock.json:[0-9]+: Toolset 'b' breaks its callers: it is there in toolcontracts.lock.json and gone in the code", reported[0]);
        Assert.StartsWith("TOOL6003 'X': Tool 'c_x' differs from the lock file", reported[1], StringComparison.Ordinal);
    }

    [Fact]
    public Task IsQuietOnToolsThatOtherRulesRefuse() => AssertQuietAsync(Takes("int a"), Takes("int a").Replace("SideEffect(SideEffect.None)", "Idempotent, NotIdempotent(\"\")", StringComparison.Ordinal));

    private static async Task AssertQuietAsync(string before, string after) => Assert.Empty(await Locked.CompareAsync(before, after));

    private static string Takes(string parameters) => Locked.Bank("[SideEffect(SideEffect.None)]", $"void Pay({parameters})", Types);

    private static string Returns(string type) => Locked.Bank("[SideEffect(SideEffect.None)]", $"{type} Pay()", Types);
}
