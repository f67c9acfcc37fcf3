// rule: TOOL2001
// construct: declaration
// about: The secret's own text is shown, which says nothing.
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

        return "opens with " + combination;
    }
}
