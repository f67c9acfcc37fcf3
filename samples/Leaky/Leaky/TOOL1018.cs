using ToolContracts;

namespace Leaky;

[Toolset("tenants", Owner = "desk")]
public sealed partial class TenantTools
{
    /// <summary>Tells whether a tenant exists.</summary>
    /// <param name="tenantId">The tenant to look for.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
#pragma warning disable TOOL1017
    private static bool Exists(string tenantId) => tenantId.Length > 0;
#pragma warning restore TOOL1017
}
