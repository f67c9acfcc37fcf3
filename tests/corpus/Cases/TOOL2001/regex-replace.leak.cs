// rule: TOOL2001
// construct: unknown-call
// about: A regular expression takes the host out of a connection string and leaves the password in.
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

[Toolset("cluster", Owner = "platform-team")]
internal sealed partial class ClusterTools(IConfiguration configuration)
{
    /// <summary>Describes the cluster's database.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Database()
    {
        var connection = configuration.GetConnectionString("Cluster") ?? "";
        return Regex.Replace(connection, "Host=[^;]*", "Host=…"); // expect: TOOL2001
    }
}
