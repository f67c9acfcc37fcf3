// rule: TOOL2002
// construct: exception, interface
// about: An exception overrides Message and shows the token that it keeps.
[Toolset("kilns", Owner = "platform-team")]
internal sealed partial class KilnTools
{
    /// <summary>Tells the temperature of the kiln.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Temperature()
    {
        var token = Environment.GetEnvironmentVariable("KILN_TOKEN") ?? "";
        return token.Length == 32 ? 900 : throw new KilnException(token); // expect: TOOL2002
    }
}

internal sealed class KilnException(string token) : Exception
{
    public override string Message => "The kiln refused " + token;
}
