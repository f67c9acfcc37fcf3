// rule: TOOL2001
// construct: async, collection
// about: The secret is written to a channel and read from it again.
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;

[Toolset("courts", Owner = "platform-team")]
internal sealed partial class CourtTools(IConfiguration configuration)
{
    /// <summary>Tells which court room is connected.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> RoomAsync(CancellationToken cancellationToken)
    {
        var rooms = Channel.CreateUnbounded<string>();
        var logins = Channel.CreateUnbounded<string>();
        await rooms.Writer.WriteAsync("room 4", cancellationToken);
        await logins.Writer.WriteAsync(configuration["Court:Password"] ?? "", cancellationToken);
        return await logins.Reader.ReadAsync(cancellationToken); // expect: TOOL2001
    }
}
