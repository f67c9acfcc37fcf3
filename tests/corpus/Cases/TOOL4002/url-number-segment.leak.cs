// rule: TOOL4002
// construct: type-cut, interpolation
// about: The order's number is a text of the model's.
namespace Shop;

[Toolset("orders")]
public sealed partial class OrderTools(IHttpClientFactory clients)
{
    /// <summary>Gives the state of an order.</summary>
    /// <param name="order">The order's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("orders.shop.example")]
    private async Task<string> StateAsync(string order, CancellationToken cancellationToken)
    {
        var client = clients.CreateClient("orders");
        var url = $"https://orders.shop.example/orders/{order}/state";
        return await client.GetStringAsync(url, cancellationToken); // expect: TOOL4002
    }
}
