// rule: TOOL9002
// construct: model
// about: A file of models has markers of a merge that nobody finished.
namespace Ovens;

public sealed class Oven
{
    public int Heat(int degrees) => degrees;
}

[Toolset("ovens")]
public sealed partial class OvenTools(Oven oven)
{
    /// <summary>Tells how hot an oven gets.</summary>
    /// <param name="degrees">What it is set to.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Heat(int degrees) => oven.Heat(degrees);
}
// additional: ovens.toolcontracts.json
<<<<<<< ours // expect: TOOL9002
{ "version": 1, "library": "ovens", "rows": [] }
=======
{ "version": 1, "library": "oven", "rows": [] }
>>>>>>> theirs
