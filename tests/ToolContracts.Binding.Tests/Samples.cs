namespace ToolContracts.Binding.Tests;

/// <summary>A toolset with every kind of shape, compiled once.</summary>
internal static class Samples
{
    public static CompiledToolset Toolset => Compiled.Value;

    private static readonly Lazy<CompiledToolset> Compiled = new(static () => CompiledToolset.Compile(Source.Replace("MANY", string.Join("\n", Enumerable.Range(0, 130).Select(static i => $"public int M{i} {{ get; set; }}")), StringComparison.Ordinal)));

    private const string Source = """
        using System.Collections.Frozen;
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;

        namespace @event.System.Inner
        {
            public enum Kind { A, B, @class }

            public record Line([property: StringLength(3)] string Sku, [Range(1, 99)] int Count, Kind Kind = Kind.B);

            /// <summary>Positional, with a default, an init-only, a settable and a required member besides.</summary>
            public record Order(string Id, IReadOnlyList<Line> Lines, string? Note = null, int Priority = 7)
            {
                public string Channel { get; init; } = "web";
                public int Weight { get; set; } = 42;
                public required decimal Total { get; init; }
                public List<string> Tags { get; init; } = ["initial"];
                [ModelHidden] public string Hidden { get; init; } = "secret";
                public string Derived => Id + "!";
                public DateOnly? Due { get; init; }
            }

            /// <summary>A class whose init-only members have initialisers: no <c>with</c> for it.</summary>
            public class Settings
            {
                private static int s_made;
                public Settings() => Made = ++s_made;
                [ModelHidden] public int Made { get; }
                public int Size { get; init; } = 10;
                public string Colour { get; init; } = "red";
                public bool On { get; set; } = true;
                public required string Name { get; init; }
                public string? Nick { get; init; }
            }

            public struct Point
            {
                public Point() { }
                public int X { get; init; } = 1;
                public int Y { get; set; } = 2;
                public string? Label;
            }

            public readonly record struct Pair(int Left, int Right = 5);

            public class Node { public int Value { get; set; } public Node? Next { get; set; } public List<Node> Children { get; set; } = []; }

            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            [JsonDerivedType(typeof(Circle), "circle")]
            [JsonDerivedType(typeof(Square), "square")]
            [JsonDerivedType(typeof(Shape), "plain")]
            public record Shape(string Name);
            public record Circle(string Name, double Radius) : Shape(Name);
            public record Square(string Name, [property: JsonPropertyName("a-b")] int Side) : Shape(Name) { public Shape? Inner { get; init; } }

            [JsonDerivedType(typeof(One), 1)]
            [JsonDerivedType(typeof(Two), 2)]
            public abstract class Numbered { public int Id { get; set; } }
            public class One : Numbered { public string? Text { get; set; } }
            public class Two : Numbered;

            public class Picky
            {
                public Picky(int even) => Even = even % 2 == 0 ? even : throw new ArgumentException("the value " + even + " is odd");
                public int Even { get; }
            }

            public class Many
            {
                MANY
            }

            public record Checked(
                [Range(1, 5)] int Stars,
                [Range(0.5, 1.5, MinimumIsExclusive = true, MaximumIsExclusive = true)] double Factor,
                [Range(typeof(decimal), "0.01", "99.99")] decimal Amount,
                [StringLength(4, MinimumLength = 2)] string Code,
                [RegularExpression("[A-Z]{2}[0-9]+")] string Reference,
                [MinLength(1), MaxLength(2)] string[] Tags,
                [Length(1, 2)] Dictionary<string, int> Marks,
                [AllowedValues("x", "y", null)] string? Letter,
                [AllowedValues(1, 3)] int Odd,
                [AllowedValues(Kind.A, Kind.B)] Kind Kind,
                [EmailAddress] string Mail,
                [Url] string Link,
                [Range(1, 9)] int? Maybe = null,
                [Range(0, 10)] byte Small = 1,
                [MaxLength(3)] Untrusted<string> Raw = default);

            public record Odd(
                [property: JsonPropertyName("with space")] int A,
                [property: JsonPropertyName("it's")] int B,
                [property: JsonPropertyName("ünï")] int C,
                [property: JsonPropertyName("")] int D,
                [property: JsonPropertyName("dot.ted")] int E,
                [property: JsonPropertyName("back\\slash\"")] int F,
                [property: JsonPropertyName("\u20ac")] int G,
                [property: JsonPropertyName("\ud83d\ude00")] int H,
                [property: JsonPropertyName("\ufb33")] int I);

            [Toolset("s")]
            public partial class @return
            {
                private sealed record Local(int value, int reader, int seen0, int name, int v0, int writer, int made, int t0, int System);

                [Tool, SideEffect(SideEffect.None)] private static Local Names(Local reader, int value, int arguments, int @class, int name, int context = 3, int utf8Json = 4) => reader;
                [Tool, SideEffect(SideEffect.None)] private static Order Order(Order request) => request;
                [Tool, SideEffect(SideEffect.None)] private static string Hidden(Order request) => request.Hidden;
                [Tool, SideEffect(SideEffect.None)] private static Settings Settings(Settings request) => request;
                [Tool, SideEffect(SideEffect.None)] private static Point Point(Point point, Point? other = null) => point;
                [Tool, SideEffect(SideEffect.None)] private static Pair Pair(Pair pair) => pair;
                [Tool, SideEffect(SideEffect.None)] private static Node Node(Node node) => node;
                [Tool, SideEffect(SideEffect.None)] private static Shape Shape(Shape shape) => shape;
                [Tool, SideEffect(SideEffect.None)] private static Circle Circle(Circle circle) => circle;
                [Tool, SideEffect(SideEffect.None)] private static Numbered Numbered(Numbered value) => value;
                [Tool, SideEffect(SideEffect.None)] private static int Picky(Picky value) => value.Even;
                [Tool, SideEffect(SideEffect.None)] private static Many Many(Many value) => value;
                [Tool, SideEffect(SideEffect.None)] private static Checked Check(Checked request) => request;
                [Tool, SideEffect(SideEffect.None)] private static Odd Odd(Odd odd) => odd;
                [Tool, SideEffect(SideEffect.None)] private static Untrusted<string> Untrusted(Untrusted<string> a, Untrusted<int>? b, Untrusted<int?> c, Untrusted<List<int>> d) => a;
                [Tool, SideEffect(SideEffect.None)] private static void Nothing() { }
                [Tool, SideEffect(SideEffect.None)] private static int Defaults(int a = 3, string b = "x\"y", Kind c = Kind.@class, decimal d = 1.50m, long? e = null, double f = 1e100, char g = '\'', bool h = true) => a;

                [Tool, SideEffect(SideEffect.None)] private static int[] Array(int[] value) => value;
                [Tool, SideEffect(SideEffect.None)] private static IEnumerable<string?> Enumerable(IEnumerable<string?> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static ICollection<Line> Collection(ICollection<Line> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static ISet<string> Set(ISet<string> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static IReadOnlySet<decimal> Decimals(IReadOnlySet<decimal> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static HashSet<Node> Nodes(HashSet<Node> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static ImmutableArray<int?> Immutable(ImmutableArray<int?> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static ImmutableArray<int> Maybe(ImmutableArray<int>? value) => value ?? default;
                [Tool, SideEffect(SideEffect.None)] private static ImmutableList<int> ImmutableList(ImmutableList<int> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static ImmutableHashSet<int> ImmutableSet(ImmutableHashSet<int> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static FrozenSet<Guid> Frozen(FrozenSet<Guid> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static List<List<int>> Nested(List<List<int>> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static Dictionary<string, int?> Map(Dictionary<string, int?> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static IReadOnlyDictionary<int, Line> ByNumber(IReadOnlyDictionary<int, Line> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static ImmutableDictionary<Kind, List<int>> ByKind(ImmutableDictionary<Kind, List<int>> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static FrozenDictionary<Guid, string> ById(FrozenDictionary<Guid, string> value) => value;
                [Tool, SideEffect(SideEffect.None)] private static IDictionary<ulong, Dictionary<string, bool>> Maps(IDictionary<ulong, Dictionary<string, bool>> value) => value;
            }
        }
        """;
}
