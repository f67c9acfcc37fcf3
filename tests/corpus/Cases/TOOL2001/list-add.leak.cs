// rule: TOOL2001
// construct: collection
// about: A list of lines gets the key and is returned.
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
        lines.Add("key: " + configuration["Tickets:ApiKey"]);
        lines.Add("secrets: " + secrets.Count);
        return lines; // expect: TOOL2001
    }
}
