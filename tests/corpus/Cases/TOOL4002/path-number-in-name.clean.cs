// rule: TOOL4002
// construct: type-cut, conversion
// about: The parsed number goes into the path, and no text of the model.
namespace Invoices;

[Toolset("invoices")]
public sealed partial class InvoiceTools
{
    /// <summary>Reads an invoice as text.</summary>
    /// <param name="number">The invoice's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string number)
    {
        if (!int.TryParse(number, out var parsed))
        {
            parsed = 0;
        }

        var file = Path.Combine("/srv/invoices", (parsed % 100).ToString("00"), parsed + ".txt");
        return File.ReadAllText(file);
    }
}
