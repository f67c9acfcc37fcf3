// rule: TOOL2003
// construct: async, interface
// about: An interface's parameter is a model context, and one of its implementations is never asked: the attribute speaks.
using Microsoft.Extensions.Configuration;

[Toolset("hotels", Owner = "platform-team")]
internal sealed partial class HotelTools(IAssistant assistant, IConfiguration configuration)
{
    /// <summary>Asks the house's assistant about a room.</summary>
    /// <param name="room">The room's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<bool> AskAsync(int room, CancellationToken cancellationToken)
    {
        var code = configuration["Hotel:MasterPassword"] ?? "";
        return await assistant.AskAsync("room " + room + " opens with " + code, cancellationToken); // expect: TOOL2003
    }
}

internal interface IAssistant
{
    Task<bool> AskAsync([ModelContext] string question, CancellationToken cancellationToken);

    Task<bool> OpenAsync(int room, string code, CancellationToken cancellationToken);
}
