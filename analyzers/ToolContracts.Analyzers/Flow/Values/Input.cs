using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>A value that a method is given, or a part of one: known to its callers only.</summary>
internal sealed class Input : IEquatable<Input>
{
    /// <summary>A path that goes deeper stands for all that lies below its end.</summary>
    private const int LongestPath = 3;

    private readonly int _hash;

    private Input(InputKind kind, int ordinal, ISymbol? field, Input? callee, ImmutableArray<Member> path)
    {
        (Kind, Ordinal, Field, Delegate, Path) = (kind, ordinal, field, callee, path);
        var hash = ((int)kind * 397) ^ ordinal ^ (field is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(field)) ^ (callee?._hash * 17 ?? 0);
        foreach (var member in path)
        {
            hash = unchecked((hash * 31) + member.GetHashCode());
        }

        _hash = hash;
    }

    public static Input This { get; } = new(InputKind.This, -1, null, null, []);

    public InputKind Kind { get; }

    /// <summary>Index of the parameter; of a field or the object itself -1.</summary>
    public int Ordinal { get; }

    /// <summary>The field or property of a <see cref="InputKind.Field"/>.</summary>
    public ISymbol? Field { get; }

    /// <summary>The delegate of a <see cref="InputKind.DelegateResult"/>.</summary>
    public Input? Delegate { get; }

    /// <summary>Which part.</summary>
    public ImmutableArray<Member> Path { get; }

    public static Input Parameter(int ordinal) => new(InputKind.Parameter, ordinal, null, null, []);

    public static Input DelegateResult(Input callee) => new(InputKind.DelegateResult, -1, null, callee, []);

    public static Input LambdaParameter(int ordinal) => new(InputKind.LambdaParameter, ordinal, null, null, []);

    public static Input OfField(ISymbol field) => new(InputKind.Field, -1, field.OriginalDefinition, null, []);

    /// <summary>A part of this; itself where the path is as long as paths get.</summary>
    public Input Part(Member member) => Path.Length >= LongestPath ? this : new Input(Kind, Ordinal, Field, Delegate, Path.Add(member));

    public bool Equals(Input? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_hash == other._hash
                && Kind == other.Kind
                && Ordinal == other.Ordinal
                && SymbolEqualityComparer.Default.Equals(Field, other.Field)
                && Equals(Delegate, other.Delegate)
                && Path.SequenceEqual(other.Path)));

    public override bool Equals(object? obj) => Equals(obj as Input);

    public override int GetHashCode() => _hash;
}
