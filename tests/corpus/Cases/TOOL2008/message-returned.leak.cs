// rule: TOOL2008
// construct: exception
// about: The message of a caught exception is the result.
using Microsoft.Extensions.Logging;

[Toolset("quotes", Owner = "platform-team")]
internal sealed partial class QuoteTools(HttpClient http, ILogger<QuoteTools> logger)
{
    /// <summary>Tells a share's price.</summary>
    /// <param name="share">The share's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("quotes.example")]
    private async Task<string> PriceAsync(int share, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetStringAsync($"https://quotes.example/{share}", cancellationToken);
        }
        catch (HttpRequestException failed)
        {
            logger.LogWarning("Quote of {Share} failed: {Reason}", share, failed.Message);
            return failed.Message; // expect: TOOL2008
        }
    }
}
