// rule: TOOL4002
// construct: exception, control-flow
// about: The catch opens a constant file, and only the length of the model's name goes into the answer.
namespace Tours;

[Toolset("tours")]
public sealed partial class TourTools
{
    /// <summary>Reads the plan of a tour.</summary>
    /// <param name="tour">The tour's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Plan(string tour)
    {
        var wanted = tour;
        try
        {
            if (tour.Length > 12)
            {
                wanted = tour[..12];
                throw new TimeoutException("long name");
            }

            return "short tour " + wanted;
        }
        catch (TimeoutException)
        {
            return File.ReadAllText("/srv/tours/long.txt") + wanted.Length;
        }
    }
}
