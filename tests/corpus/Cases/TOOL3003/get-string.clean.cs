// rule: TOOL3003
// construct: type-cut, string-builder
// about: GetDecimal gives a number out of an answer, and the number is typed.
using System.Text.Json;

internal sealed class Settler(HttpClient http, IToolDispatcher dispatcher, Caller caller)
{
    internal async Task<ToolOutcome> SettleAsync(int claim, CancellationToken cancellationToken)
    {
        await using var stream = await http.GetStreamAsync($"https://claims.example/{claim}", cancellationToken);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        var amount = document.RootElement.GetProperty("amount").GetDecimal();
        var arguments = JsonSerializer.SerializeToUtf8Bytes(new { claim, amount });
        return await dispatcher.DispatchAsync(new ToolCall("claims_settle", arguments, caller), cancellationToken);
    }
}
