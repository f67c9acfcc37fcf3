// rule: TOOL4001
// construct: lambda, unknown-call
// about: The model's text is put into a list that the handler was given, and its first element is passed for a [Trusted] parameter.
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
        return Foundry.Cast(inscriptions[0]) + moulds.Count; // expect: TOOL4001
    }
}
