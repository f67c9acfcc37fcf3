// rule: TOOL2001
// construct: declaration, unknown-call
// about: A copy of the options without the secret is written as JSON.
using System.Text.Json;
using Microsoft.Extensions.Options;

[Toolset("feeds", Owner = "platform-team")]
internal sealed partial class FeedTools(IOptionsMonitor<FeedOptions> options)
{
    /// <summary>Shows the settings of the news feed.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Settings()
    {
        var current = options.CurrentValue;
        return JsonSerializer.Serialize(new { current.Url, HasKey = current.Key.Length > 0 });
    }
}

internal sealed class FeedOptions
{
    public string Url { get; set; } = "";

    [SecretData]
    public string Key { get; set; } = "";
}
