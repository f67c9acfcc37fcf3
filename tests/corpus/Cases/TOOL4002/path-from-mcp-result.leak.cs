// rule: TOOL4002
// construct: model, collection
// about: The text in the result of another server's tool names the file to read.
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bridge;

public sealed class Baseline(McpClient client)
{
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        var result = await client.CallToolAsync("latest_report", cancellationToken: cancellationToken);
        var text = result.Content.OfType<TextContentBlock>().Select(block => block.Text).FirstOrDefault() ?? "";
        return File.ReadAllText("/srv/reports/" + text).Length > 0; // expect: TOOL4002
    }
}
