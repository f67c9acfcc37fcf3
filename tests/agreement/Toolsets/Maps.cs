using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

public enum Side { Left, Right, @default }

public record Value(int Number, string? Text = null);

/// <summary>Maps with each kind of key.</summary>
[Toolset("maps"), SideEffect(SideEffect.None)]
public partial class Maps
{
    [Tool] private static void Text(Dictionary<string, int> value, [Length(1, 3)] IDictionary<string, string?> bounded) => throw null!;
    [Tool] private static void Numbers(IReadOnlyDictionary<int, Value> value, Dictionary<byte, int> small, Dictionary<long, int> large, Dictionary<ulong, int> unsigned) => throw null!;
    [Tool] private static void Ids(FrozenDictionary<Guid, string> value) => throw null!;
    [Tool] private static void Sides(ImmutableDictionary<Side, List<int>> value, [MinLength(1)] Dictionary<Side, Value> bounded) => throw null!;
    [Tool] private static void Nested(Dictionary<string, Dictionary<int, HashSet<string>>> value) => throw null!;
    [Tool] private static void Bounded([MaxLength(2)] Dictionary<string, List<Value>> value, [MaxLength(0)] Dictionary<string, int> none) => throw null!;
}
