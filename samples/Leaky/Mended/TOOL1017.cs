using ToolContracts;

namespace Leaky;

[Toolset("invoices", Owner = "desk")]
public sealed partial class InvoiceTools
{
    /// <summary>Counts the open invoices.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Count([FromCaller] string tenantId) => tenantId.Length;
}
