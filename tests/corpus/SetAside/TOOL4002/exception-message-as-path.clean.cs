// rule: TOOL4002
// construct: exception, helper-method
// about: The helper throws with a constant message, and the catch opens what it says.
namespace Sagas;

internal sealed class MissingSagaException(string message) : Exception(message);

[Toolset("sagas")]
public sealed partial class SagaTools
{
    /// <summary>Reads a saga, or the one that stands in for it.</summary>
    /// <param name="saga">The saga's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string saga)
    {
        try
        {
            return Known(saga);
        }
        catch (MissingSagaException missing)
        {
            return File.ReadAllText("/srv/sagas/" + missing.Message);
        }
    }

    private static string Known(string saga)
    {
        if (saga is "njal" or "egil")
        {
            return "It is on the shelf.";
        }

        throw new MissingSagaException("prologue.txt");
    }
}
