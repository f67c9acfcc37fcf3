using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>A value that a method is given, or a part of one: known to its callers only.</summary>
internal sealed class Input : IEquatable<Input>
{
    /// <summary>A path that goes deeper stands for all that lies below its end.</summary>
    private const int LongestPath = 3;

    private readonly int _hash;

    private Input(InputKind kind, int ordinal, ISymbol? field, Input? callee, ITypeSymbol? type)
        : this(null, [], kind, ordinal, field, callee, type)
    {
    }

    private Input(Input whole, ImmutableArray<Member> path, ITypeSymbol? type)
        : this(whole, path, whole.Kind, whole.Ordinal, whole.Field, whole.Delegate, type)
    {
    }

    private Input(Input? whole, ImmutableArray<Member> path, InputKind kind, int ordinal, ISymbol? field, Input? callee, ITypeSymbol? type)
    {
        (Kind, Ordinal, Field, Delegate, Path, Type) = (kind, ordinal, field, callee, path, type);
        Whole = whole ?? this;
        var hash = ((int)kind * 397) ^ ordinal ^ (field is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(field)) ^ (callee?._hash * 17 ?? 0);
        foreach (var member in path)
        {
            hash = unchecked((hash * 31) + member.GetHashCode());
        }

        _hash = hash;
    }

    public InputKind Kind { get; }

    /// <summary>Index of the parameter; of a field or the object itself -1.</summary>
    public int Ordinal { get; }

    /// <summary>The field or property of a <see cref="InputKind.Field"/>.</summary>
    public ISymbol? Field { get; }

    /// <summary>The delegate of a <see cref="InputKind.DelegateResult"/>.</summary>
    public Input? Delegate { get; }

    /// <summary>Which part.</summary>
    public ImmutableArray<Member> Path { get; }

    /// <summary>The input that this is a part of; itself where it is none.</summary>
    public Input Whole { get; }

    /// <summary>Its type as it is declared; null where that is not known. Not part of what makes two inputs one.</summary>
    public ITypeSymbol? Type { get; }

    public static Input This(ITypeSymbol type) => new(InputKind.This, -1, null, null, type);

    public static Input Parameter(int ordinal, ITypeSymbol? type = null) => new(InputKind.Parameter, ordinal, null, null, type);

    public static Input DelegateResult(Input callee) => new(InputKind.DelegateResult, -1, null, callee, null);

    public static Input LambdaParameter(int ordinal) => new(InputKind.LambdaParameter, ordinal, null, null, null);

    public static Input OfField(ISymbol field) => new(InputKind.Field, -1, field.OriginalDefinition, null, PartTypes.Of(field));

    /// <summary>The field or property that it is, or that its last part lies in; null where it is none.</summary>
    public ISymbol? InField => Path.LastOrDefault(static member => member.Symbol is not null)?.Symbol ?? Field;

    /// <summary>A part of this; itself where the path is as long as paths get, or where it can have no such part: then it is as a whole in what is read.</summary>
    public Input Part(Member member) =>
        Path.Length >= LongestPath || !PartTypes.MayHave(Type, member) ? this : new Input(Whole, Path.Add(member), PartTypes.Of(Type, member));

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
