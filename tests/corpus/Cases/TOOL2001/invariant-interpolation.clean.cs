// rule: TOOL2001
// construct: interpolation
// about: The number of parts of a connection string is formatted with an invariant culture.
using System.Globalization;
using Microsoft.Extensions.Configuration;

[Toolset("databases", Owner = "platform-team")]
internal sealed partial class DatabaseTools(IConfiguration configuration)
{
    /// <summary>Describes the database of the clinic.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe()
    {
        var connection = configuration.GetConnectionString("Clinic") ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"clinic: {connection.Split(';').Length,-80}|");
    }
}
