// rule: TOOL2001
// construct: extension, generic
// about: The generic extension gives the secret to a lambda that measures it.
[Toolset("kitchens", Owner = "platform-team")]
internal sealed partial class KitchenTools
{
    /// <summary>Tells about the kitchen display.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Display()
    {
        var token = Environment.GetEnvironmentVariable("KITCHEN_TOKEN") ?? "";
        return token.Pipe(text => text.Length).Pipe(text => "token of " + text);
    }
}

internal static class Pipes
{
    internal static TResult Pipe<T, TResult>(this T value, Func<T, TResult> next) => next(value);
}
