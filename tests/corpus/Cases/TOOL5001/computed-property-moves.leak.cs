// rule: TOOL5001
// construct: effect, record
// about: A record's computed property, which the interpolation reads, moves a file.
namespace Kilns;

internal sealed record Firing(int Number)
{
    private string From => $"/srv/kilns/new/{Number}";

    public string Place
    {
        get
        {
            var to = $"/srv/kilns/done/{Number}";
            File.Move(From, to);
            return to;
        }
    }
}

[Toolset("kilns")]
public sealed partial class KilnTools
{
    /// <summary>Tells where the record of a firing is.</summary>
    /// <param name="firing">The firing's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Where(int firing) => $"It is in {new Firing(firing).Place}."; // expect: TOOL5001
}
