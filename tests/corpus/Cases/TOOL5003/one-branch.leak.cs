// rule: TOOL5003
// construct: control-flow, pattern
// about: On one branch, for another country, a host that is not named is asked.
namespace Postcodes;

[Toolset("postcodes")]
public sealed partial class PostcodeTools(HttpClient http)
{
    /// <summary>Finds the place of a postcode.</summary>
    /// <param name="postcode">The postcode as a number.</param>
    /// <param name="abroad">Whether it is one of the neighbours.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("post.example", "post.neighbour.example")]
    private async Task<string> PlaceAsync(int postcode, bool abroad, CancellationToken cancellationToken) // expect: TOOL5003
    {
        var host = abroad switch
        {
            true => "https://codes.neighbour.example/",
            false => "https://post.example/",
        };
        return await http.GetStringAsync(host + postcode, cancellationToken);
    }
}
