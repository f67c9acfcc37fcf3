using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Tells whose plan a method makes.</summary>
internal static class Previews
{
    /// <summary>The tool that a method is the preview of; null where it is of none.</summary>
    public static ToolDeclaration? Of(IMethodSymbol method)
    {
        if (method.ContainingType?.ContractAttribute(ContractNames.Toolset) is null)
        {
            return null;
        }

        foreach (var member in method.ContainingType.GetMembers())
        {
            if (member is IMethodSymbol other && ContractReader.ReadTool(other) is { Approval: { } approval } tool && approval.Text("Preview") == method.Name)
            {
                return tool;
            }
        }

        return null;
    }
}
