using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Shared.Shapes;

/// <summary>
/// What is known of the types of one compilation: many tools take the same types, and the generator and each rule read them. It lives as long
/// as the compilation's assembly, and what a type's shape depends on cannot change within it.
/// </summary>
internal sealed class TypeFacts
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, TypeFacts> Known = new();

    private readonly ConcurrentDictionary<ITypeSymbol, string> _code = new(SymbolEqualityComparer.IncludeNullability);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ClassifiedPart>> _inputClasses = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ClassifiedPart>> _outputClasses = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(string Code, ShapeUse Use), ImmutableArray<ObjectShape>> _shapes = new();

    private TypeFacts()
    {
    }

    public static TypeFacts Of(IAssemblySymbol assembly) => Known.GetValue(assembly, static _ => new TypeFacts());

    /// <summary>The type as generated code writes it, without its own <c>?</c>.</summary>
    public string Code(ITypeSymbol type) => _code.GetOrAdd(type, static one => one.ForCodeWithoutNull());

    /// <summary>The classified parts of a type that go in or out.</summary>
    public ImmutableArray<ClassifiedPart> Classified(ITypeSymbol type, ShapeUse use, Func<ITypeSymbol, ShapeUse, ImmutableArray<ClassifiedPart>> read) =>
        (use == ShapeUse.Input ? _inputClasses : _outputClasses).GetOrAdd(type, one => read(one, use));

    /// <summary>The shapes of an object type and of all that it reaches, where none of them has a fault; default where that is not known.</summary>
    public ImmutableArray<ObjectShape> Shapes(string code, ShapeUse use) => _shapes.TryGetValue((code, use), out var shapes) ? shapes : default;

    /// <summary>Keeps the shapes of an object type and of all that it reaches, none of which has a fault.</summary>
    public void Keep(string code, ShapeUse use, IEnumerable<ObjectShape> shapes) => _shapes[(code, use)] = shapes.ToImmutableArray();
}
