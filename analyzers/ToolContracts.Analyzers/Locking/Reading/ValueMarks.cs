using Microsoft.CodeAnalysis;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Locking;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>
/// What is marked in a tool's arguments and result, by path: classes, trust, what is hidden, and the types that hold a path or a URL. A schema says
/// none of it, and a tool that loses a mark shows or trusts more than before.
/// </summary>
internal sealed class ValueMarks
{
    /// <summary>As many objects are followed along every way to them; beyond, each type is followed once. The schemas do likewise.</summary>
    private const int MaxObjects = 400;

    private readonly SortedDictionary<string, string> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly ShapeUse _use;
    private int _objects;

    private ValueMarks(ShapeUse use) => _use = use;

    /// <summary>The marks by path: <c>input.</c> and the argument's name, or <c>output</c>; members by their JSON names, <c>[]</c> for elements.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(ToolDeclaration tool)
    {
        var input = new ValueMarks(ShapeUse.Input);
        foreach (var (parameter, source) in tool.Parameters)
        {
            if (source == ParameterSource.Model)
            {
                input.Visit(parameter, parameter.Type, ClassificationReader.Of(parameter), LockNames.Input + "." + JsonNames.CamelCase(parameter.Name), false);
            }
        }

        var output = new ValueMarks(ShapeUse.Output);
        if (ToolReturn.Of(tool.Method).Value is { } type)
        {
            // The class written on the return value is the ceiling, which the entry has as such.
            output.Visit(null, type, ClassificationReader.Of(type), LockNames.Output, false);
            output.Add(LockNames.Output, tool.Method.ReturnContractAttribute(ContractNames.Untrusted) is null ? [] : ["Untrusted"]);
            output.Add(LockNames.Output, tool.Method.ReturnContractAttribute(ContractNames.Trusted) is null ? [] : ["Trusted"]);
        }

        return input._marks.Concat(output._marks);
    }

    private void Visit(ISymbol? symbol, ITypeSymbol type, DataClassValue? ofWhole, string path, bool isHidden)
    {
        Add(path, Words(symbol, type, ofWhole, isHidden));
        if (isHidden)
        {
            return;
        }

        var visited = type.Underlying();
        if (CollectionTypes.List(visited) is (_, var element))
        {
            Visit(null, element, null, path + "[]", false);
        }
        else if (CollectionTypes.Map(visited) is (_, _, var item))
        {
            Visit(null, item, null, path + "[*]", false);
        }
        else if (visited is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named
            && ScalarTypes.Kind(named) is null && !UntypedTypes.Contains(named) && !named.IsContractType(ContractNames.SecretType) && _open.Add(named))
        {
            VisitObject(named, path);
            if (++_objects <= MaxObjects)
            {
                _open.Remove(named);
            }
        }
    }

    private void VisitObject(INamedTypeSymbol type, string path)
    {
        foreach (var binding in MemberBinding.Of(type, ConstructorChoice.For(type)))
        {
            if (!(_use == ShapeUse.Output ? binding.Member.IsReadable : binding.IsInput))
            {
                continue;
            }

            var symbol = binding.Member.Symbol;
            var name = binding.Json("JsonPropertyNameAttribute")?.Text(0) ?? JsonNames.CamelCase(symbol.Name);
            var own = DataClassRank.Higher(ClassificationReader.Of(symbol), binding.Parameter is { } parameter ? ClassificationReader.Of(parameter) : null);
            Visit(symbol, binding.Member.Type, DataClassRank.Higher(own, ClassificationReader.Of(symbol.ContainingType)), path + "." + name, binding.IsHidden);
        }

        foreach (var (derived, tag) in Polymorphism.DerivedTypes(type))
        {
            Visit(null, derived, ClassificationReader.Of(derived), path + "<" + tag + ">", false);
        }
    }

    private static IEnumerable<string> Words(ISymbol? symbol, ITypeSymbol type, DataClassValue? ofWhole, bool isHidden)
    {
        if (ofWhole is { } value)
        {
            yield return value.ToString();
        }

        if (isHidden)
        {
            yield return "ModelHidden";
        }

        foreach (var (attribute, word) in new[] { (ContractNames.Trusted, "Trusted"), (ContractNames.Untrusted, "Untrusted") })
        {
            if (symbol is not null && RecordPairs.Has(symbol, attribute))
            {
                yield return word;
            }
        }

        if (TypeText.Underlying(type).IsContractType(ContractNames.UntrustedType))
        {
            yield return "Untrusted<T>";
        }

        foreach (var held in new[] { ContractNames.RootedPath, ContractNames.AllowedUri })
        {
            if (type.Underlying().IsContractType(held))
            {
                yield return held;
            }
        }
    }

    private void Add(string path, IEnumerable<string> words)
    {
        var all = (_marks.TryGetValue(path, out var known) ? known.Split([", "], StringSplitOptions.None) : []).Concat(words).Distinct(StringComparer.Ordinal).ToArray();
        if (all.Length > 0)
        {
            _marks[path] = string.Join(", ", all.OrderBy(static word => word, StringComparer.Ordinal));
        }
    }
}
