// rule: TOOL4003
// construct: model, property-field
// about: The instructions are a constant, and the fetched text is only measured.
using ModelContextProtocol.Server;

namespace Hosting;

public sealed class ServerSetup(HttpClient http)
{
    public async Task<McpServerOptions> OptionsAsync(CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync("https://texts.example/instructions", cancellationToken);
        var options = new McpServerOptions();
        options.ServerInstructions = text.Length > 0 ? "Ask for one parcel at a time." : "The service is closed.";
        return options;
    }
}
