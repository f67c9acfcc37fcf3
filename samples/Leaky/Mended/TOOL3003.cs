using System.Net.Http.Json;
using System.Text.Json;
using ToolContracts;

namespace Leaky;

internal sealed class Forwarder(HttpClient http, IToolDispatcher dispatcher, Caller caller)
{
    internal async Task<ToolOutcome> ForwardAsync(CancellationToken cancellationToken)
    {
        var reservation = await http.GetFromJsonAsync<Reservation>(new Uri("https://queue.example/next"), cancellationToken);
        var arguments = JsonSerializer.SerializeToUtf8Bytes(reservation);
        return await dispatcher.DispatchAsync(new ToolCall("stock_reserve", arguments, caller), cancellationToken);
    }
}

internal sealed record Reservation(int Article, int Pieces);
