// rule: TOOL2008
// construct: exception, pattern
// about: A failure of another tool is caught by a pattern, and its code, which is made for callers, returned.
[Toolset("rentals", Owner = "platform-team")]
internal sealed partial class RentalTools(RentalDesk desk)
{
    /// <summary>Tells whether a car is free.</summary>
    /// <param name="car">The car's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Free(int car)
    {
        try
        {
            return desk.IsFree(car) ? "free" : "taken";
        }
        catch (ToolFailedException failed)
        {
            return failed is { Code: var code, Message.Length: > 0 } ? code : "gone";
        }
    }
}

internal sealed class RentalDesk
{
    private readonly HashSet<int> _cars = [];

    internal bool IsFree(int car) => _cars.Contains(car) ? true : throw new ToolFailedException("gone", ToolFailure.Final);
}
