// rule: TOOL2001
// construct: declaration
// about: Reveal opens a secret, and its text is returned.
[Toolset("safes", Owner = "platform-team")]
internal sealed partial class SafeTools(Secret<string> combination)
{
    /// <summary>Describes the safe in the pharmacy.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Safe()
    {
        if (combination.Reveal().Length < 6)
        {
            return "The combination is too short.";
        }

        return "opens with " + combination.Reveal(); // expect: TOOL2001
    }
}
