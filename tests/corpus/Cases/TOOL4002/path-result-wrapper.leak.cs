// rule: TOOL4002
// construct: generic
// about: A wrapper of the project carries the model's name through Map to the read.
namespace Fisheries;

internal sealed record Attempt<T>(T Value, string? Fault)
{
    public Attempt<TOther> Map<TOther>(Func<T, TOther> map) => new(map(Value), Fault);
}

[Toolset("catches")]
public sealed partial class CatchTools
{
    /// <summary>Reads the log of a boat's catches.</summary>
    /// <param name="boat">The boat's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Log(string boat)
    {
        var attempt = new Attempt<string>(boat, boat.Length == 0 ? "no boat" : null);
        var path = attempt.Map(name => "/srv/catches/" + name).Value;
        return attempt.Fault ?? File.ReadAllText(path); // expect: TOOL4002
    }
}
