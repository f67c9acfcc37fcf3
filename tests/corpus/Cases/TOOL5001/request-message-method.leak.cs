// rule: TOOL5001
// construct: effect, property-field
// about: The request's method is Put.
namespace Mirrors;

[Toolset("mirrors")]
public sealed partial class MirrorTools(HttpClient http)
{
    /// <summary>Tells how large a package is on the mirror.</summary>
    /// <param name="package">The package's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("mirror.packages.example")]
    private async Task<long> SizeAsync(int package, CancellationToken cancellationToken) // expect: TOOL5001
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://mirror.packages.example/{package}");
        request.Method = HttpMethod.Put;
        request.Headers.Add("X-Reason", "size");
        using var answer = await http.SendAsync(request, cancellationToken);
        return answer.Content.Headers.ContentLength ?? 0;
    }
}
