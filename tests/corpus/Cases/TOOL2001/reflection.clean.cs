// rule: TOOL2001
// construct: dynamic, collection
// about: The names of the properties are listed, and no value is read.
using Microsoft.Extensions.Configuration;

[Toolset("dumps", Owner = "platform-team")]
internal sealed partial class DumpTools(IConfiguration configuration)
{
    /// <summary>Lists the parts of the export's setup.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] Parts()
    {
        var setup = new ExportSetup { Folder = "/exports", Login = configuration["Export:Secret"] ?? "" };
        return [.. typeof(ExportSetup).GetProperties().Select(property => $"{property.Name}={setup.Login.Length > 0}")];
    }
}

internal sealed class ExportSetup
{
    public string Folder { get; set; } = "";

    public string Login { get; set; } = "";
}
