// rule: TOOL2001
// construct: lambda, generic
// about: A function makes a function that keeps the secret in its closure and gives it.
[Toolset("signs", Owner = "platform-team")]
internal sealed partial class SignTools
{
    /// <summary>Shows the text of the road sign's test.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Test()
    {
        var secret = Environment.GetEnvironmentVariable("SIGN_SECRET") ?? "";
        var show = Maker(secret);
        return show("test"); // expect: TOOL2001
    }

    private static Func<string, string> Maker(string kept) => text => text + " " + kept;
}
