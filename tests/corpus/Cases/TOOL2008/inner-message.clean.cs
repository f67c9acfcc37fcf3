// rule: TOOL2008
// construct: exception, control-flow
// about: The innermost exception is only tested for its type.
[Toolset("shipments", Owner = "platform-team")]
internal sealed partial class ShipmentTools(HttpClient http)
{
    /// <summary>Tells where a shipment is.</summary>
    /// <param name="shipment">The shipment's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("shipments.example")]
    private async Task<string> WhereAsync(int shipment, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetStringAsync($"https://shipments.example/{shipment}", cancellationToken);
        }
        catch (HttpRequestException failed)
        {
            Exception inner = failed;
            while (inner.InnerException is { } next)
            {
                inner = next;
            }

            return inner is TimeoutException ? "The carrier is slow." : "The carrier does not answer.";
        }
    }
}
