using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Shared.Classification;

/// <summary>Finds classified members within a type: its own, and those of what its members and elements are made of.</summary>
internal static class ClassifiedMembers
{
    /// <summary>
    /// The first member whose class ranks above a ceiling, in the order of declaration, with its path; a secret before others.
    /// Null where there is none. What is [ModelHidden] leaves with no value, so it is not looked at.
    /// </summary>
    public static (string Path, DataClassValue Value)? FirstAbove(ITypeSymbol type, DataClassValue ceiling, IAssemblySymbol from)
    {
        (string Path, DataClassValue Value)? first = null;
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Visit(type, "");
        return first;

        void Visit(ITypeSymbol visited, string path)
        {
            visited = Element(visited);
            if (InvariantText.Has(visited) || !seen.Add(visited))
            {
                return;
            }

            foreach (var argument in (visited as INamedTypeSymbol)?.TypeArguments ?? [])
            {
                Visit(argument, path);
            }

            if (IsFramework(visited))
            {
                return;
            }

            foreach (var member in DataMembers.Of(visited, from))
            {
                if (RecordPairs.Has(member, ContractNames.ModelHidden))
                {
                    continue;
                }

                var at = path.Length == 0 ? member.Name : path + "." + member.Name;
                var value = DataClassRank.Higher(ClassificationReader.Of(member), ClassificationReader.Of(member.ContainingType));
                if (value.IsAbove(ceiling) && (first is null || (value is DataClassValue.Secret && first.Value.Value is not DataClassValue.Secret)))
                {
                    first = (at, value!.Value);
                }

                Visit(member.ValueType()!, at);
            }
        }
    }

    private static ITypeSymbol Element(ITypeSymbol type)
    {
        type = type.Underlying();
        while (type is IArrayTypeSymbol array)
        {
            type = array.ElementType.Underlying();
        }

        return type;
    }

    // Framework types carry no classification of ours; their elements do, and are visited as type arguments.
    private static bool IsFramework(ITypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            root = outer;
        }

        return root is { Name: "System" };
    }
}
