// rule: TOOL4002
// construct: model, pattern
// about: The result's length names it.
using System.Text;

namespace Chaining;

public sealed class Chain(IToolDispatcher dispatcher)
{
    public async Task<string> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        var outcome = await dispatcher.DispatchAsync(new ToolCall("index_latest", "{}"u8.ToArray(), caller), cancellationToken);
        if (outcome is not ToolOutcome.Completed completed)
        {
            return outcome.Code;
        }

        var name = completed.Result.Length.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        return await File.ReadAllTextAsync($"/srv/index/{name}.txt", cancellationToken);
    }
}
