// rule: TOOL3003
// construct: conversion, async
// about: The answer is read as the tool's own request type, and that is written as the arguments.
using System.Net.Http.Json;
using System.Text.Json;

internal sealed class Forwarder(HttpClient http, IToolDispatcher dispatcher, Caller caller)
{
    internal async Task<ToolOutcome> ForwardAsync(CancellationToken cancellationToken)
    {
        var request = await http.GetFromJsonAsync<ReserveRequest>("https://queue.example/next", cancellationToken);
        var arguments = JsonSerializer.SerializeToUtf8Bytes(new { request });
        return await dispatcher.DispatchAsync(new ToolCall("stock_reserve", arguments, caller), cancellationToken);
    }
}

internal sealed record ReserveRequest(int Article, int Count);
