// rule: TOOL2001
// construct: unknown-call
// about: A regular expression is only asked whether the connection string is encrypted.
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
        return Regex.IsMatch(connection, "SSL Mode=Require") ? "encrypted" : "in the clear";
    }
}
