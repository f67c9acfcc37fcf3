// rule: TOOL2001
// construct: interpolation
// about: A connection string is formatted with an invariant culture.
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
        return string.Create(CultureInfo.InvariantCulture, $"clinic: {connection,-80}|"); // expect: TOOL2001
    }
}
