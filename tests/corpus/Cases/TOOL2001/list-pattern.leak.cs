// rule: TOOL2001
// construct: pattern, collection
// about: A list pattern binds the part of a connection string with the password.
using Microsoft.Extensions.Configuration;

[Toolset("reports", Owner = "platform-team")]
internal sealed partial class ReportTools(IConfiguration configuration)
{
    /// <summary>Describes the report database.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Database()
    {
        var parts = (configuration.GetConnectionString("Reports") ?? "").Split(';');
        return parts is [var server, .., var last] ? server + " … " + last : "none"; // expect: TOOL2001
    }
}
