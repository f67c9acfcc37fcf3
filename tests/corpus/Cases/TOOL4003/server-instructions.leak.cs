// rule: TOOL4003
// construct: model, property-field
// about: The instructions that an MCP server gives its clients are fetched over HTTP.
using ModelContextProtocol.Server;

namespace Hosting;

public sealed class ServerSetup(HttpClient http)
{
    public async Task<McpServerOptions> OptionsAsync(CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync("https://texts.example/instructions", cancellationToken);
        var options = new McpServerOptions();
        options.ServerInstructions = text; // expect: TOOL4003
        return options;
    }
}
