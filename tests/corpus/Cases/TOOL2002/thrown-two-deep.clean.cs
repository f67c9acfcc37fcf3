// rule: TOOL2002
// construct: exception, helper-method
// about: Two calls down the exception is thrown with a code; the token stays in the comparison.
[Toolset("lanes", Owner = "platform-team")]
internal sealed partial class LaneTools
{
    /// <summary>Tells which lane is free.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Free()
    {
        return Lane(Environment.GetEnvironmentVariable("LANE_TOKEN") ?? "");
    }

    private static int Lane(string token) => token.Length == 0 ? 1 : Number(token);

    private static int Number(string token) => int.TryParse(token, out var number)
        ? number
        : throw new ArgumentException(string.Format("Lane token of length {0} is unknown.", token.Length));
}
