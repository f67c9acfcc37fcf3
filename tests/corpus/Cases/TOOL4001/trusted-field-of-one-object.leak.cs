// rule: TOOL4001
// construct: property-field
// about: The [Trusted] field of an object is set from the model's text.
namespace Lifts;

internal sealed class LiftOrder
{
    [Trusted]
    public string Shaft = "a";

    public string Note = "";
}

[Toolset("lifts")]
public sealed partial class LiftTools
{
    private readonly LiftOrder _usual = new() { Shaft = "b" };

    /// <summary>Previews the order of a lift.</summary>
    /// <param name="shaft">The shaft.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Preview(string shaft)
    {
        var order = new LiftOrder();
        order.Shaft = shaft; // expect: TOOL4001
        return order.Shaft + order.Note + _usual.Shaft;
    }
}
