// rule: TOOL4001
// construct: property-field
// about: The plain field of the object is set from the model's text and the [Trusted] one copied from another object.
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
        order.Note = shaft;
        order.Shaft = _usual.Shaft;
        return order.Shaft + order.Note + _usual.Shaft;
    }
}
