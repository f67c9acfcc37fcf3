// rule: TOOL2001
// construct: dynamic, collection
// about: A JSON object gets the key as a member and is written as text.
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
        json["login"] = key;
        return json.ToJsonString(); // expect: TOOL2001
    }
}
