// rule: TOOL2001
// construct: dynamic, collection
// about: The JSON object gets whether there is a key.
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

[Toolset("exporters", Owner = "platform-team")]
internal sealed partial class ExporterTools(IConfiguration configuration)
{
    /// <summary>Shows the setup of the exporter.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Setup()
    {
        var key = configuration["Exporter:AccessKey"] ?? "";
        var json = new JsonObject { ["target"] = configuration["Exporter:Target"] };
        json["login"] = key.Length > 0;
        return json.ToJsonString();
    }
}
