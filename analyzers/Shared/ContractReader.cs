using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>Reads contracts from symbols. Analyzers and generator both read here, so they cannot disagree.</summary>
internal static class ContractReader
{
    // Every rule asks for the same declarations. What is read lives as long as its symbol, so as its compilation.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, ToolsetDeclaration> Toolsets = new();
    private static readonly ConditionalWeakTable<IMethodSymbol, ToolDeclaration> Tools = new();

    /// <summary>Reads a toolset; null where the type is none.</summary>
    public static ToolsetDeclaration? ReadToolset(INamedTypeSymbol type) =>
        type.ContractAttribute(ContractNames.Toolset) is null ? null : Of(type);

    /// <summary>Reads a tool, within a toolset or outside of one; null where the method is none.</summary>
    public static ToolDeclaration? ReadTool(IMethodSymbol method) =>
        method.ContractAttribute(ContractNames.Tool) is null ? null : ReadTool(Of(method.ContainingType), method);

    /// <summary>Reads a tool of a toolset; null where the method is none.</summary>
    public static ToolDeclaration? ReadTool(ToolsetDeclaration toolset, IMethodSymbol method)
    {
        if (method.ContractAttribute(ContractNames.Tool) is not { } attribute)
        {
            return null;
        }

        // A method of a base class is read anew: as a tool of the class that derives from it, it stands under that class's attributes.
        return ReferenceEquals(toolset.Type, method.ContainingType)
            ? Tools.GetValue(method, key => new ToolDeclaration(toolset, key, attribute))
            : new ToolDeclaration(toolset, method, attribute);
    }

    /// <summary>Who fills a parameter of a tool.</summary>
    public static ParameterSource Source(IParameterSymbol parameter)
    {
        if (parameter.Type.HasFullName("System.Threading", "CancellationToken"))
        {
            return ParameterSource.CancellationToken;
        }

        if (parameter.Type.IsContractType(ContractNames.ToolCallContext))
        {
            return ParameterSource.Context;
        }

        if (parameter.Type.HasFullName("System", "IProgress`1") && parameter.Type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }] })
        {
            return ParameterSource.Progress;
        }

        if (parameter.Type.IsContractType(ContractNames.Caller) || parameter.ContractAttribute(ContractNames.FromCaller) is not null)
        {
            return ParameterSource.Caller;
        }

        return parameter.ContractAttribute(ContractNames.Injected) is not null || IsFromServices(parameter)
            ? ParameterSource.Injected
            : ParameterSource.Model;
    }

    private static ToolsetDeclaration Of(INamedTypeSymbol type) =>
        Toolsets.GetValue(type, static key => new ToolsetDeclaration(key, key.ContractAttribute(ContractNames.Toolset)));

    private static bool IsFromServices(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass.HasFullName("Microsoft.AspNetCore.Mvc", "FromServicesAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
