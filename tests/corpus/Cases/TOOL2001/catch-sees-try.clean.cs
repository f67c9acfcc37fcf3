// rule: TOOL2001
// construct: control-flow, exception
// about: The catch block returns what was known before the try block.
using Microsoft.Extensions.Configuration;

[Toolset("telescopes", Owner = "platform-team")]
internal sealed partial class TelescopeTools(IConfiguration configuration, HttpClient http)
{
    /// <summary>Tells whether the dome is open.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("dome.example")]
    private async Task<string> DomeAsync(CancellationToken cancellationToken)
    {
        var shown = "the dome";
        try
        {
            var token = configuration["Dome:Token"] ?? "";
            return token.Length == 0 ? "unknown" : await http.GetStringAsync("https://dome.example/state", cancellationToken);
        }
        catch (HttpRequestException)
        {
            return shown + " does not answer";
        }
    }
}
