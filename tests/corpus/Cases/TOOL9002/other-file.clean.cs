// rule: TOOL9002
// construct: model
// about: A file with the same text has another kind of name, and is no file of models.
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
// additional: ovens.txt
<<<<<<< ours
{ "version": 1, "library": "ovens", "rows": [] }
=======
{ "version": 1, "library": "oven", "rows": [] }
>>>>>>> theirs
