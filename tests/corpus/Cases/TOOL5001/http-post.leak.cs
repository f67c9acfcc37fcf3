// rule: TOOL5001
// construct: effect, async
// about: The tool posts to the booking service.
using System.Net.Http.Json;

namespace Tables;

[Toolset("tables")]
public sealed partial class TableTools(HttpClient http)
{
    /// <summary>Tells whether a table is free.</summary>
    /// <param name="guests">How many guests.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("tables.bistro.example")]
    private async Task<bool> IsFreeAsync(int guests, CancellationToken cancellationToken) // expect: TOOL5001
    {
        using var answer = await http.PostAsJsonAsync("https://tables.bistro.example/holds", new { guests }, cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
