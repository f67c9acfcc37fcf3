// rule: TOOL2001
// construct: extension, generic
// about: A generic extension gives the secret to a lambda that keeps it.
[Toolset("kitchens", Owner = "platform-team")]
internal sealed partial class KitchenTools
{
    /// <summary>Tells about the kitchen display.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Display()
    {
        var token = Environment.GetEnvironmentVariable("KITCHEN_TOKEN") ?? "";
        return token.Pipe(text => text.Trim()).Pipe(text => "token " + text); // expect: TOOL2001
    }
}

internal static class Pipes
{
    internal static TResult Pipe<T, TResult>(this T value, Func<T, TResult> next) => next(value);
}
