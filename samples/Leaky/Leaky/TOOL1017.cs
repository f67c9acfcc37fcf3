using ToolContracts;

namespace Leaky;

[Toolset("invoices", Owner = "desk")]
public sealed partial class InvoiceTools
{
    /// <summary>Counts the open invoices.</summary>
    /// <param name="tenantId">Whose.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Count(string tenantId) => tenantId.Length;
}
