using System.ComponentModel.DataAnnotations;

public class Node { public int Value { get; set; } public Node? Next { get; set; } public List<Node> Children { get; set; } = []; }

public record Left(string Name, Right? Right);

public record Right([Range(0, 9)] int Number, Left? Left, [MaxLength(2)] Left[] Lefts);

public record Tree([StringLength(5)] string Label, Dictionary<string, Tree> Branches);

public struct Link { public int Value { get; set; } public Link[] Links { get; set; } }

/// <summary>Types that contain themselves: through null, a list or a map.</summary>
[Toolset("recursion"), SideEffect(SideEffect.None)]
public partial class Recursion
{
    [Tool] private static void Node(Node node) => throw null!;
    [Tool] private static void Maybe(Node? node, [MaxLength(2)] List<Node> nodes) => throw null!;
    [Tool] private static void Mutual(Left left) => throw null!;
    [Tool] private static void Tree(Tree tree) => throw null!;
    [Tool] private static void Links(Link link) => throw null!;
    [Tool] private static void Sets(HashSet<Tree> trees) => throw null!;
}
