using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

public record Tag(string Name, int Weight, List<int>? Levels = null);

public record Holder(HashSet<int> Numbers, HashSet<string> Names);

/// <summary>Sets: each element once, by the equality of JSON where the type has no other.</summary>
[Toolset("sets"), SideEffect(SideEffect.None)]
public partial class Sets
{
    [Tool] private static void Numbers(HashSet<int> value, [Length(1, 3)] ISet<long> bounded) => throw null!;
    [Tool] private static void Texts(IReadOnlySet<string> value, ImmutableHashSet<char> letters) => throw null!;
    [Tool] private static void Fractions(HashSet<decimal> decimals, HashSet<double> doubles, HashSet<float> floats) => throw null!;
    [Tool] private static void Forms(HashSet<Guid> ids, HashSet<DateTimeOffset> instants, HashSet<TimeSpan> spans, FrozenSet<Uri> links) => throw null!;
    [Tool] private static void Bytes(HashSet<byte[]> value) => throw null!;
    [Tool] private static void Objects(HashSet<Tag> value, ImmutableHashSet<List<int>> lists) => throw null!;
    [Tool] private static void Maps(HashSet<Dictionary<string, int>> value) => throw null!;
    [Tool] private static void Sets_of_sets(HashSet<HashSet<int>> value) => throw null!;
    [Tool] private static void Nullable(HashSet<int?> numbers, HashSet<string?> texts) => throw null!;
    [Tool] private static void Held(Holder holder) => throw null!;
}
