using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Parsing;

/// <summary>What of the caller fills a parameter: by its type, else by the attribute's argument, else by its name.</summary>
internal static class CallerParts
{
    public static (CallerPart Part, string? Claim) Of(IParameterSymbol parameter)
    {
        if (parameter.Type.IsContractType(ContractNames.Caller))
        {
            return (CallerPart.Caller, null);
        }

        var written = parameter.ContractAttribute(ContractNames.FromCaller)?.Text(0);
        return (written ?? WithoutId(parameter.Name)) switch
        {
            "actor" => (CallerPart.Actor, null),
            "tenant" => (CallerPart.Tenant, null),
            "task" => (CallerPart.Task, null),
            "onBehalfOf" => (CallerPart.OnBehalfOf, null),
            _ => (CallerPart.Claim, written ?? parameter.Name),
        };
    }

    /// <summary><c>tenantId</c> is the tenant as much as <c>tenant</c> is.</summary>
    private static string WithoutId(string name) => name is "actorId" or "tenantId" or "taskId" ? name.Substring(0, name.Length - 2) : name;
}
