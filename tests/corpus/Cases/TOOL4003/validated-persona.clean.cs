// rule: TOOL4003
// construct: guard, model
// about: A persona that the table does not hold leaves.
using Microsoft.Extensions.AI;

namespace Games;

[Toolset("npc")]
public sealed partial class CharacterTools(IChatClient chat)
{
    private static readonly HashSet<string> Personas = ["smith", "innkeeper", "guard"];

    /// <summary>Lets a character of the game speak.</summary>
    /// <param name="persona">Who speaks.</param>
    /// <param name="line">What the player said.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> SpeakAsync(string persona, string line, CancellationToken cancellationToken)
    {
        if (!Personas.Contains(persona))
        {
            return "...";
        }

        List<ChatMessage> messages = [new(ChatRole.System, $"You are the {persona} of a small village."), new(ChatRole.User, line)];
        return (await chat.GetResponseAsync(messages, cancellationToken: cancellationToken)).Text;
    }
}
