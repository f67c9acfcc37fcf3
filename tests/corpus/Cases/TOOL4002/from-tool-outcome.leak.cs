// rule: TOOL4002
// construct: model, pattern
// about: The result of a dispatched tool is read as text and names a file.
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

        var name = Encoding.UTF8.GetString(completed.Result.Span);
        return await File.ReadAllTextAsync($"/srv/index/{name}.txt", cancellationToken); // expect: TOOL4002
    }
}
