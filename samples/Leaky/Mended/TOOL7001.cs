using Microsoft.Extensions.DependencyInjection;
using ToolContracts;

namespace Leaky;

[Toolset("members")]
public sealed partial class MemberTools
{
    /// <summary>A member's address.</summary>
    /// <param name="number">The member's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: PersonalData]
    private static string Address(int number) => $"{number} Mill Lane";
}

[Toolset("wishes")]
public sealed partial class WishTools
{
    /// <summary>The last wish that somebody wrote on the board.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: Untrusted]
    private static string Last() => "More chairs, please.";
}

[Toolset("letters", Owner = "desk")]
public sealed partial class LetterTools
{
    /// <summary>Puts a letter into the outgoing mail.</summary>
    /// <param name="text">What it says.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)]
    [RequiresPermission("letters.send", Resource = "tray/out")]
    [RequiresApproval("desk", Summary = "Send: {text}")]
    [NotIdempotent("Each call adds a letter.")]
    private static int Send(string text) => text.Length;
}

internal static class Club
{
    public static void Compose(IServiceCollection services) =>
        services.AddToolContracts().AddToolset<MemberTools>().AddToolset<WishTools>().AddToolset<LetterTools>();
}
