using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Classes;

/// <summary>
/// What attributes say of members, parameters and methods, each asked once. Attributes of an assembly that cannot know the library's are not
/// read at all: most of what code uses lies in such assemblies.
/// </summary>
internal sealed class Marks(Compilation compilation)
{
    private static readonly ImmutableHashSet<string> Marking = ["ToolContracts", "ToolContracts.Abstractions", "Microsoft.Extensions.Compliance.Abstractions"];

    private readonly Dictionary<IAssemblySymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Labels> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, Labels> _returns = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, Labels> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The labels of what a field, property or parameter holds, as <see cref="MemberLabels"/> has them.</summary>
    public Labels Of(ISymbol member)
    {
        if (!_members.TryGetValue(member, out var labels))
        {
            labels = MayMark(member) ? MemberLabels.Of(member) : OfTypes(member);
            _members.Add(member, labels);
        }

        return labels;
    }

    /// <summary>The labels of what a method returns.</summary>
    public Labels OfReturn(IMethodSymbol method)
    {
        if (!_returns.TryGetValue(method, out var labels))
        {
            labels = MayMark(method) ? MemberLabels.OfReturn(method) : OfType(method.ReturnType);
            _returns.Add(method, labels);
        }

        return labels;
    }

    /// <summary>Whether a method or parameter has an attribute of the library.</summary>
    public bool Has(ISymbol symbol, string attribute) => MayMark(symbol) && symbol.ContractAttribute(attribute) is not null;

    /// <summary>Whether a member or parameter takes trusted values only.</summary>
    public bool IsTrusted(ISymbol symbol) => MayMark(symbol) && RecordPairs.Has(symbol, ContractNames.Trusted);

    private Labels OfTypes(ISymbol member) => member switch
    {
        IParameterSymbol parameter => OfType(parameter.Type),
        IFieldSymbol field => OfType(field.Type) | OfType(field.ContainingType),
        IPropertySymbol property => OfType(property.Type) | OfType(property.ContainingType),
        _ => Labels.None,
    };

    private Labels OfType(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or { SpecialType: not SpecialType.None }:
                return Labels.None;

            case INamedTypeSymbol { TypeArguments.IsEmpty: true, ContainingType: null } when !MayMark(type):
                return Labels.None;
        }

        if (!_types.TryGetValue(type, out var labels))
        {
            labels = type.IsContractType(ContractNames.SecretType) ? Labels.None : MemberLabels.Of(Shared.Classification.ClassificationReader.Of(type));
            _types.Add(type, labels);
        }

        return labels;
    }

    private bool MayMark(ISymbol symbol)
    {
        var assembly = symbol.ContainingAssembly;
        if (assembly is null || SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly))
        {
            return true;
        }

        if (!_assemblies.TryGetValue(assembly, out var mayMark))
        {
            // A taxonomy of the user's may lie between.
            _assemblies.Add(assembly, false);
            mayMark = Marking.Contains(assembly.Name)
                || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(static name => Marking.Contains(name.Name)) || module.ReferencedAssemblySymbols.Any(MayMark));
            _assemblies[assembly] = mayMark;
        }

        return mayMark;
    }
}
