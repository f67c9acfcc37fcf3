using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>Reads contracts from symbols. Analyzers and generator both read here, so they cannot disagree.</summary>
internal static class ContractReader
{
    /// <summary>Reads a toolset; null where the type is none.</summary>
    public static ToolsetDeclaration? ReadToolset(INamedTypeSymbol type) =>
        type.ContractAttribute(ContractNames.Toolset) is { } attribute ? new ToolsetDeclaration(type, attribute) : null;

    /// <summary>Reads a tool, within a toolset or outside of one; null where the method is none.</summary>
    public static ToolDeclaration? ReadTool(IMethodSymbol method) =>
        ReadTool(new ToolsetDeclaration(method.ContainingType, method.ContainingType.ContractAttribute(ContractNames.Toolset)), method);

    /// <summary>Reads a tool of a toolset; null where the method is none.</summary>
    public static ToolDeclaration? ReadTool(ToolsetDeclaration toolset, IMethodSymbol method) =>
        method.ContractAttribute(ContractNames.Tool) is { } attribute ? new ToolDeclaration(toolset, method, attribute) : null;

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
