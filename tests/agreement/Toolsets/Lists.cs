using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

public record Item(string Name, [Range(1, 5)] int Stars);

/// <summary>Lists of each kind of type, with bounds on their length.</summary>
[Toolset("lists"), SideEffect(SideEffect.None)]
public partial class Lists
{
    [Tool] private static void Array(int[] value, [MinLength(1), MaxLength(2)] string[] bounded) => throw null!;
    [Tool] private static void List([Length(2, 3)] List<bool> value, IList<decimal> list, ICollection<Guid> collection) => throw null!;
    [Tool] private static void ReadOnly(IEnumerable<string> any, IReadOnlyList<DateOnly> dates, [MaxLength(1)] IReadOnlyCollection<char> letters) => throw null!;
    [Tool] private static void Immutable([MinLength(2)] ImmutableArray<int> array, ImmutableList<double> list, ImmutableArray<string>? maybe) => throw null!;
    [Tool] private static void Objects([Length(1, 4)] List<Item> items) => throw null!;
    [Tool] private static void Nested([MaxLength(3)] List<List<int>> value, int[][] jagged) => throw null!;
    [Tool] private static void Bytes(List<byte[]> value) => throw null!;
    [Tool] private static void Empty([MaxLength(0)] List<int> value) => throw null!;
}
