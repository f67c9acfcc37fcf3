// rule: TOOL4002
// construct: model, collection
// about: The result's text is kept as the file's content to compare with, and a constant names the file.
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bridge;

public sealed class Baseline(McpClient client)
{
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        var result = await client.CallToolAsync("latest_report", cancellationToken: cancellationToken);
        var text = result.Content.OfType<TextContentBlock>().Select(block => block.Text).FirstOrDefault() ?? "";
        return File.ReadAllText("/srv/reports/latest.txt") == text;
    }
}
