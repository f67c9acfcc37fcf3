// rule: TOOL2008
// construct: exception, local-function
// about: A local function catches, logs the text, and gives a fixed one.
using Microsoft.Extensions.Logging;

[Toolset("menus", Owner = "platform-team")]
internal sealed partial class MenuTools(HttpClient http, ILogger<MenuTools> logger)
{
    /// <summary>Reads the canteen's menu of a day.</summary>
    /// <param name="day">The day of the year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("canteen.example")]
    private async Task<string> MenuAsync(int day, CancellationToken cancellationToken)
    {
        var menu = await ReadAsync();
        return menu;

        async Task<string> ReadAsync()
        {
            try
            {
                return await http.GetStringAsync($"https://canteen.example/{day}", cancellationToken);
            }
            catch (HttpRequestException failed)
            {
                logger.LogError(failed, "No menu of {Day}", day);
                return "no menu";
            }
        }
    }
}
