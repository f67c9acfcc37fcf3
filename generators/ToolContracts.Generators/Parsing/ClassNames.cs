using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Parsing;

/// <summary>Names the nested classes of a toolset so that they collide with nothing in it.</summary>
internal static class ClassNames
{
    /// <summary>Names the class of each tool, and that of the toolset's contract.</summary>
    public static (ImmutableArray<ToolModel> Tools, string ContractClass) Assign(IEnumerable<ToolModel> tools, INamedTypeSymbol type)
    {
        var taken = new HashSet<string>(type.MemberNames, StringComparer.Ordinal) { type.Name };
        taken.UnionWith(type.GetTypeMembers().Select(static nested => nested.Name));
        for (var inherited = type.BaseType; inherited is not null; inherited = inherited.BaseType)
        {
            taken.UnionWith(inherited.MemberNames);
            taken.UnionWith(inherited.GetTypeMembers().Select(static nested => nested.Name));
        }

        var contract = Take("Toolset_Contract");
        return (tools.Select(tool => tool with { ClassName = Take("Tool_" + tool.Name.Replace('-', '_')) }).ToImmutableArray(), contract);

        string Take(string stem)
        {
            var name = stem;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = stem + "_" + IntegerText.Of(number);
            }

            return name;
        }
    }
}
