// rule: TOOL5003
// construct: control-flow, pattern
// about: Both branches ask hosts that are named.
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
    private async Task<string> PlaceAsync(int postcode, bool abroad, CancellationToken cancellationToken)
    {
        var host = abroad switch
        {
            true => "https://post.neighbour.example/",
            false => "https://post.example/",
        };
        return await http.GetStringAsync(host + postcode, cancellationToken);
    }
}
