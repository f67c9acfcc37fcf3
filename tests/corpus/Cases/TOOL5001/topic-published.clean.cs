// rule: TOOL5001
// construct: effect, async
// about: The tool peeks at the next message, which leaves it where it is.
// assembly: Azure.Messaging.ServiceBus
namespace Azure.Messaging.ServiceBus;

public class ServiceBusMessage(string body)
{
    public string Text { get; } = body;
}

public class ServiceBusReceivedMessage
{
    public string MessageId { get; } = "";
}

public class ServiceBusSender
{
    public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;
}

public class ServiceBusReceiver
{
    public virtual Task<ServiceBusReceivedMessage> PeekMessageAsync(long? fromSequenceNumber = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ServiceBusReceivedMessage());
}
// assembly: main
// file: HarvestTools.cs
using Azure.Messaging.ServiceBus;

namespace Harvest;

[Toolset("harvest")]
public sealed partial class HarvestTools(ServiceBusReceiver queue)
{
    /// <summary>Tells what is harvested next.</summary>
    /// <param name="field">The field's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> NextAsync(int field, CancellationToken cancellationToken)
    {
        var next = await queue.PeekMessageAsync(cancellationToken: cancellationToken);
        return $"field {field}: {next.MessageId}";
    }
}
