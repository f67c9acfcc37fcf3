// rule: TOOL4002
// construct: generic
// about: Map turns the carried name into its length before it becomes a path.
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
        var path = attempt.Map(name => name.Length).Map(length => "/srv/catches/" + length).Value;
        return attempt.Fault ?? File.ReadAllText(path);
    }
}
