// rule: TOOL2002
// construct: exception, interface
// about: An exception keeps the token for the one who retries, and its message does not show it.
[Toolset("kilns", Owner = "platform-team")]
internal sealed partial class KilnTools
{
    /// <summary>Tells the temperature of the kiln.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Temperature()
    {
        var token = Environment.GetEnvironmentVariable("KILN_TOKEN") ?? "";
        return token.Length == 32 ? 900 : throw new KilnException(token.Length);
    }
}

internal sealed class KilnException(int length) : Exception
{
    public override string Message => "The kiln refused a token of " + length;
}
