// rule: TOOL4002
// construct: async, unknown-call
// about: The constant address is connected to, and the model's text is sent over it.
using System.Net.WebSockets;
using System.Text;

namespace Livechat;

[Toolset("chat-rooms", Owner = "community")]
public sealed partial class ChatRoomTools
{
    /// <summary>Greets a chat room.</summary>
    /// <param name="room">The chat room.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)]
    [RequiresPermission("rooms.greet", Resource = "room/{room}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Greets a chat room: {room}")]
    [Egress("rooms.community.example")]
    private async Task GreetAsync(string room, CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        var greeting = Encoding.UTF8.GetBytes("Hello, " + room);
        await socket.ConnectAsync(new Uri("wss://rooms.community.example/hall"), cancellationToken);
        await socket.SendAsync(greeting, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }
}
