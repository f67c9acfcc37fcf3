using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>A value that a method is given, or a part of one: known to its callers only.</summary>
internal sealed class Input : IEquatable<Input>
{
    /// <summary>A path that goes deeper stands for all that lies below its end.</summary>
    private const int LongestPath = 3;

    private readonly int _hash;

    private Input(InputKind kind, int ordinal, ISymbol? field, ImmutableArray<Member> path)
    {
        (Kind, Ordinal, Field, Path) = (kind, ordinal, field, path);
        var hash = ((int)kind * 397) ^ ordinal ^ (field is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(field));
        foreach (var member in path)
        {
            hash = unchecked((hash * 31) + member.GetHashCode());
        }

        _hash = hash;
    }

    public static Input This { get; } = new(InputKind.This, -1, null, []);

    public InputKind Kind { get; }

    /// <summary>Index of the parameter; of a field or the object itself -1.</summary>
    public int Ordinal { get; }

    /// <summary>The field or property of a <see cref="InputKind.Field"/>.</summary>
    public ISymbol? Field { get; }

    /// <summary>Which part.</summary>
    public ImmutableArray<Member> Path { get; }

    public static Input Parameter(int ordinal) => new(InputKind.Parameter, ordinal, null, []);

    public static Input DelegateResult(int ordinal) => new(InputKind.DelegateResult, ordinal, null, []);

    public static Input OfField(ISymbol field) => new(InputKind.Field, -1, field.OriginalDefinition, []);

    /// <summary>A part of this; itself where the path is as long as paths get.</summary>
    public Input Part(Member member) => Path.Length >= LongestPath ? this : new Input(Kind, Ordinal, Field, Path.Add(member));

    public bool Equals(Input? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_hash == other._hash
                && Kind == other.Kind
                && Ordinal == other.Ordinal
                && SymbolEqualityComparer.Default.Equals(Field, other.Field)
                && Path.SequenceEqual(other.Path)));

    public override bool Equals(object? obj) => Equals(obj as Input);

    public override int GetHashCode() => _hash;
}
