// rule: TOOL2001
// construct: extension, lambda
// about: The fluent extension is called on the plain text, and the secret is only looked at in its lambda.
using Microsoft.Extensions.Configuration;

[Toolset("lamps", Owner = "platform-team")]
internal sealed partial class LampTools(IConfiguration configuration)
{
    /// <summary>Tells about the street lamps' controller.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Controller()
    {
        var secret = configuration["Lamps:Secret"] ?? "";
        var seen = 0;
        return "controller".Tap(text => seen += text.Length + secret.Length).ToUpperInvariant();
    }
}

internal static class Taps
{
    internal static T Tap<T>(this T value, Action<T> look)
    {
        look(value);
        return value;
    }
}
