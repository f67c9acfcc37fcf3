using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Forms;

/// <summary>Decides whether a dispatcher can call a tool's method: the rule says so, and the generator leaves such a tool out.</summary>
internal static class ToolForm
{
    /// <summary>Everything that stands in the way, with the parameter where it is one; empty where nothing does.</summary>
    public static ImmutableArray<(ToolFault Fault, IParameterSymbol? Parameter)> FaultsOf(ToolDeclaration tool)
    {
        var method = tool.Method;
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
        {
            return [(ToolFault.ExplicitImplementation, null)];
        }

        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.DeclareMethod))
        {
            return [(ToolFault.NotAMethod, null)];
        }

        if (tool.Toolset.Attribute is null)
        {
            return [(ToolFault.OutsideToolset, null)];
        }

        var faults = ImmutableArray.CreateBuilder<(ToolFault, IParameterSymbol?)>();
        if (method.IsGenericMethod)
        {
            faults.Add((ToolFault.Generic, null));
        }

        if (method.IsAbstract || method is { IsPartialDefinition: true, PartialImplementationPart: null })
        {
            faults.Add((ToolFault.NoBody, null));
        }

        if (method.IsAsync && method.ReturnsVoid)
        {
            faults.Add((ToolFault.AsyncVoid, null));
        }

        if (method.RefKind != RefKind.None)
        {
            faults.Add((ToolFault.ByRefReturn, null));
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                faults.Add((ToolFault.ByRefParameter, parameter));
            }
        }

        return faults.ToImmutable();
    }
}
