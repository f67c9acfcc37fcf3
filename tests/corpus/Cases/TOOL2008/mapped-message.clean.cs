// rule: TOOL2008
// construct: exception, type-cut
// about: The message decides which fixed text is returned.
[Toolset("passports", Owner = "platform-team")]
internal sealed partial class PassportTools
{
    /// <summary>Checks a passport's number.</summary>
    /// <param name="number">The number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Check(string number)
    {
        try
        {
            return int.Parse(number[2..]) % 7 == 0 ? "good" : "wrong";
        }
        catch (ArgumentOutOfRangeException failed)
        {
            return failed.Message.Contains("length") ? "short" : "wrong";
        }
        catch (FormatException)
        {
            return "not a number";
        }
    }
}
