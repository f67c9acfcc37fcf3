// rule: TOOL3003
// construct: conversion, async
// about: The bytes of an HTTP answer are the arguments of a tool's call.
using System.Net.Http.Json;
using System.Text.Json;

internal sealed class Forwarder(HttpClient http, IToolDispatcher dispatcher, Caller caller)
{
    internal async Task<ToolOutcome> ForwardAsync(CancellationToken cancellationToken)
    {
        var arguments = await http.GetByteArrayAsync("https://queue.example/next", cancellationToken);
        return await dispatcher.DispatchAsync(new ToolCall("stock_reserve", arguments, caller), cancellationToken); // expect: TOOL3003
    }
}

internal sealed record ReserveRequest(int Article, int Count);
