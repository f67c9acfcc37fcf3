using System.ComponentModel.DataAnnotations;

/// <summary>So many objects that the types used more than once are written once, under <c>$defs</c>.</summary>
public record Leaf([Range(1, 5)] int Number, string? Text = null);

public record Twig(Leaf? A, Leaf? B, Leaf? C, Leaf? D, Leaf? E);
public record Branch(Twig? A, Twig? B, Twig? C, Twig? D, Twig? E);
public record Bough(Branch? A, Branch? B, Branch? C, Branch? D, Branch? E);
public record Trunk(Bough? A, Bough? B, Bough? C, Bough? D, Bough? E);

[Toolset("wide"), SideEffect(SideEffect.None)]
public partial class Wide
{
    [Tool] private static void Trunk(Trunk trunk, Leaf leaf) => throw null!;
}
