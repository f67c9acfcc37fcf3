// rule: TOOL2001
// construct: unknown-call
// about: A placeholder in a template is replaced by the secret.
using Microsoft.Extensions.Configuration;

[Toolset("plants", Owner = "platform-team")]
internal sealed partial class PlantTools(HttpClient http, IConfiguration configuration)
{
    /// <summary>Tells what the plant's status page says.</summary>
    /// <param name="plant">The plant's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("plants.example")]
    private async Task<string> StatusAsync(int plant, CancellationToken cancellationToken)
    {
        var secret = configuration["Plants:SessionSecret"] ?? "none";
        var page = await http.GetStringAsync($"https://plants.example/{plant}", cancellationToken);
        return page.Replace("{session}", secret); // expect: TOOL2001
    }
}
