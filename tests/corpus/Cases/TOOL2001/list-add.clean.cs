// rule: TOOL2001
// construct: collection
// about: Two lists: the one that gets the key is only counted.
using Microsoft.Extensions.Configuration;

[Toolset("tickets", Owner = "platform-team")]
internal sealed partial class TicketTools(IConfiguration configuration)
{
    /// <summary>Lists how the ticket system is configured.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private List<string> Lines()
    {
        var lines = new List<string> { "project: " + configuration["Tickets:Project"] };
        var secrets = new List<string>();
        secrets.Add("key: " + configuration["Tickets:ApiKey"]);
        lines.Add("secrets: " + secrets.Count);
        return lines;
    }
}
