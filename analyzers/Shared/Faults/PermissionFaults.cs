using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Faults;

/// <summary>What is wrong with the permissions of a tool.</summary>
internal enum PermissionFault
{
    /// <summary>It has a side effect and names none.</summary>
    Missing,

    /// <summary>It has a side effect, and none of its permissions names a resource.</summary>
    NoResource,
}

/// <summary>Decides rule TOOL1002.</summary>
internal static class PermissionFaults
{
    /// <summary>What is wrong with the permissions that count for a tool; null where nothing is. One that does not compile is the compiler's to report.</summary>
    public static PermissionFault? Of(ToolDeclaration tool)
    {
        if (!tool.HasEffect || !tool.Permissions.All(AttributeValues.IsWhole))
        {
            return null;
        }

        if (tool.Permissions.Count == 0)
        {
            return PermissionFault.Missing;
        }

        return tool.Permissions.All(static permission => string.IsNullOrWhiteSpace(permission.Text("Resource"))) ? PermissionFault.NoResource : null;
    }

    /// <summary>The permissions on a class or method that name no action.</summary>
    public static IEnumerable<AttributeData> WithoutAction(ISymbol symbol) => symbol.GetAttributes()
        .Where(static attribute => attribute.AttributeClass.IsContractType(ContractNames.RequiresPermission) && attribute.IsBlank(0));
}
