using System.ComponentModel.DataAnnotations;

public enum Level { Low, High }

public record Point(int X, int Y);

public readonly record struct Cell(int Row, int Column);

/// <summary>Null is a value of what is nullable, and of nothing else.</summary>
[Toolset("nullables"), SideEffect(SideEffect.None), Egress("api.bank.example", "*.example.com", "files.example:8443")]
public partial class Nullables
{
    [Tool] private static void Numbers(bool? flag, sbyte? a, byte? b, short? c, ushort? d, int? e, uint? f, long? g, ulong? h, float? i, double? j, decimal? k) => throw null!;
    [Tool] private static void Texts(string? text, char? letter, byte[]? bytes, Level? level) => throw null!;
    [Tool] private static void Forms(Guid? id, Uri? link, DateTime? at, DateTimeOffset? instant, DateOnly? date, TimeOnly? time, TimeSpan? span, Version? version) => throw null!;
    [Tool] private static void Places(RootedPath? path, AllowedUri? web) => throw null!;
    [Tool] private static void Values(Point? point, Cell? cell, List<int>? list, HashSet<string>? set, Dictionary<string, int>? map) => throw null!;
    [Tool] private static void Elements(List<int?> numbers, List<string?> texts, List<Point?> points, Dictionary<string, Level?> levels, List<List<int>?> lists) => throw null!;
    [Tool] private static void Bounded([Range(1, 9)] int? number, [MaxLength(2)] string? text, [MinLength(1)] List<int>? list, [RegularExpression("[a-z]")] string? letter) => throw null!;
}
