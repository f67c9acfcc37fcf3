// rule: TOOL2001
// construct: control-flow, exception
// about: The try block takes the secret up, and the catch block returns it.
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
            shown = configuration["Dome:Token"] ?? "";
            return await http.GetStringAsync("https://dome.example/state", cancellationToken);
        }
        catch (HttpRequestException)
        {
            return shown + " does not answer"; // expect: TOOL2001
        }
    }
}
