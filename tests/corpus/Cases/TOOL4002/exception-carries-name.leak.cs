// rule: TOOL4002
// construct: exception, control-flow
// about: The model's name is assigned before the throw and opened in the catch.
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
            return File.ReadAllText("/srv/tours/" + wanted); // expect: TOOL4002
        }
    }
}
