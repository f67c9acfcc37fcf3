using ToolContracts;

namespace Leaky;

internal sealed class Forwarder(HttpClient http, IToolDispatcher dispatcher, Caller caller)
{
    internal async Task<ToolOutcome> ForwardAsync(CancellationToken cancellationToken)
    {
        var answer = await http.GetByteArrayAsync(new Uri("https://queue.example/next"), cancellationToken);
        return await dispatcher.DispatchAsync(new ToolCall("stock_reserve", answer, caller), cancellationToken);
    }
}

internal sealed record Reservation(int Article, int Pieces);
