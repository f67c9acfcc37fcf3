// rule: TOOL4001
// construct: lambda, unknown-call
// about: Another list, without the model's text, is asked for its first element.
namespace Bellfounders;

internal static class Foundry
{
    public static string Cast([Trusted] string mould) => "cast in " + mould;
}

[Toolset("bells")]
public sealed partial class BellTools
{
    /// <summary>Plans the casting of a bell.</summary>
    /// <param name="inscription">The bell's inscription.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Plan(string inscription)
    {
        var moulds = new List<string> { "large" };
        var inscriptions = new List<string>();
        Action<string> keep = text => inscriptions.Add(text);
        keep(inscription);
        return Foundry.Cast(moulds[0]) + inscriptions.Count;
    }
}
