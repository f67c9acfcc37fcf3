using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

public record Line([property: StringLength(3)] string Sku, [Range(1, 99)] int Count, bool Gift = false);

/// <summary>Positional, with a default, and init-only, settable, required, hidden and computed members besides.</summary>
public record Order(string Id, IReadOnlyList<Line> Lines, string? Note = null, int Priority = 7)
{
    public string Channel { get; init; } = "web";
    public int Weight { get; set; } = 42;
    public required decimal Total { get; init; }
    [ModelHidden] public string Hidden { get; init; } = "secret";
    public string Derived => Id + "!";
    public DateOnly? Due { get; init; }
}

public class Settings
{
    [ModelHidden] public int Revision { get; set; }
    public int Size { get; init; } = 10;
    public string Colour { get; init; } = "red";
    public bool On { get; set; } = true;
    public required string Name { get; init; }
    public required string? Nick { get; init; }
    [JsonRequired] public int? Rank { get; set; }
}

public struct Spot
{
    public Spot() { }
    public int X { get; init; } = 1;
    public int Y { get; set; } = 2;
    public string? Label;
}

public readonly record struct Pair(int Left, int Right = 5);

public class Fields
{
    public int Number;
    public string Text = "text";
    public readonly int Fixed = 3;
}

/// <summary>Names that a reader in C# or JavaScript may trip over.</summary>
public record Named(
    [property: JsonPropertyName("with space")] int A,
    [property: JsonPropertyName("it's")] int B,
    [property: JsonPropertyName("ünï")] int C,
    [property: JsonPropertyName("")] int D,
    [property: JsonPropertyName("dot.ted")] int E,
    [property: JsonPropertyName("back\\slash\"")] int F,
    [property: JsonPropertyName("\ud83d\ude00")] int G,
    [property: JsonPropertyName("constructor")] int H,
    [property: JsonPropertyName("toString")] int? I,
    [property: JsonPropertyName("~1/0")] int J,
    int URLPath,
    int Κ);

public class Base { public int First { get; set; } public virtual string Second { get; set; } = "base"; }

public class Derived : Base { public override string Second { get; set; } = "derived"; public int Third { get; set; } = 3; }

/// <summary>A constructor that refuses some values: no schema says so.</summary>
public class Picky
{
    public Picky(int even) => Even = even % 2 == 0 ? even : throw new ArgumentException("odd");
    public int Even { get; }
}

/// <summary>More members than a word has bits.</summary>
public class Many
{
    public int? M0 { get; set; } public int M1 { get; set; } public int M2 { get; set; } public int M3 { get; set; } public int M4 { get; set; } public int? M5 { get; set; } public int M6 { get; set; }
    public int M7 { get; set; } public int M8 { get; set; } public int M9 { get; set; } public int? M10 { get; set; } public int M11 { get; set; } public int M12 { get; set; } public int M13 { get; set; }
    public int M14 { get; set; } public int? M15 { get; set; } public int M16 { get; set; } public int M17 { get; set; } public int M18 { get; set; } public int M19 { get; set; } public int? M20 { get; set; }
    public int M21 { get; set; } public int M22 { get; set; } public int M23 { get; set; } public int M24 { get; set; } public int? M25 { get; set; } public int M26 { get; set; } public int M27 { get; set; }
    public int M28 { get; set; } public int M29 { get; set; } public int? M30 { get; set; } public int M31 { get; set; } public int M32 { get; set; } public int M33 { get; set; } public int M34 { get; set; }
    public int? M35 { get; set; } public int M36 { get; set; } public int M37 { get; set; } public int M38 { get; set; } public int M39 { get; set; } public int? M40 { get; set; } public int M41 { get; set; }
    public int M42 { get; set; } public int M43 { get; set; } public int M44 { get; set; } public int? M45 { get; set; } public int M46 { get; set; } public int M47 { get; set; } public int M48 { get; set; }
    public int M49 { get; set; } public int? M50 { get; set; } public int M51 { get; set; } public int M52 { get; set; } public int M53 { get; set; } public int M54 { get; set; } public int? M55 { get; set; }
    public int M56 { get; set; } public int M57 { get; set; } public int M58 { get; set; } public int M59 { get; set; } public int? M60 { get; set; } public int M61 { get; set; } public int M62 { get; set; }
    public int M63 { get; set; } public int M64 { get; set; } public int? M65 { get; set; } public int M66 { get; set; } public int M67 { get; set; } public int M68 { get; set; } public int M69 { get; set; }
}

[Toolset("objects"), SideEffect(SideEffect.None)]
public partial class Objects
{
    [Tool] private static void Line(Line line) => throw null!;
    [Tool] private static void Order(Order request) => throw null!;
    [Tool] private static void Settings(Settings request) => throw null!;
    [Tool] private static void Spot(Spot spot, Spot? other = null) => throw null!;
    [Tool] private static void Pair(Pair pair) => throw null!;
    [Tool] private static void Fields(Fields value) => throw null!;
    [Tool] private static void Named(Named value) => throw null!;
    [Tool] private static void Inherited(Derived value) => throw null!;
    [Tool] private static void Picky(Picky value) => throw null!;
    [Tool] private static void Many(Many value) => throw null!;
}
