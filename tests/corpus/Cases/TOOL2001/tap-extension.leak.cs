// rule: TOOL2001
// construct: extension, lambda
// about: A fluent extension returns what it was called on, which holds the secret.
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
        return secret.Tap(text => seen += text.Length).ToUpperInvariant(); // expect: TOOL2001
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
