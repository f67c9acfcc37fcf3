// rule: TOOL5001
// construct: effect, model
// about: A user's row says how a value flows through QueryAsync, and nothing of the POST in it.
using System.Net.Http.Json;

namespace Parts;

public sealed class PartIndex(HttpClient http)
{
    public async Task<string> QueryAsync(int part, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("https://parts.example/search", new { part }, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }
}

[Toolset("parts")]
public sealed partial class PartTools(PartIndex index)
{
    /// <summary>Finds a part.</summary>
    /// <param name="part">The part's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("parts.example")]
    private Task<string> FindAsync(int part, CancellationToken cancellationToken) => index.QueryAsync(part, cancellationToken); // expect: TOOL5001
}
// additional: parts.toolcontracts.json
{
  "version": 1,
  "library": "parts",
  "rows": [
    { "type": "Parts.PartIndex", "member": "QueryAsync", "flow": "Argument[0] -> Return" }
  ]
}
