// rule: TOOL4002
// construct: record
// about: The model's callback address is the address of the request.
using System.Net.Http.Json;

namespace Subscriptions;

public sealed record Subscription(string Topic, string Callback);

[Toolset("subscriptions", Owner = "events-team")]
public sealed partial class SubscriptionTools(HttpClient http)
{
    /// <summary>Subscribes a callback to a topic.</summary>
    /// <param name="subscription">The topic and the callback.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("subscriptions.write", Resource = "topic/{subscription.Topic}")]
    [Idempotent]
    [Egress("hub.events.example")]
    private async Task SubscribeAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        using var body = JsonContent.Create(subscription);
        using var answer = await http.PostAsync(subscription.Callback, body, cancellationToken); // expect: TOOL4002
        answer.EnsureSuccessStatusCode();
    }
}
