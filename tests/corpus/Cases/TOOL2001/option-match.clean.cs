// rule: TOOL2001
// construct: generic, lambda
// about: An option is matched with a lambda that ignores its value.
[Toolset("crm", Owner = "platform-team")]
internal sealed partial class CrmTools
{
    /// <summary>Tells how the customer register is opened.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Opened()
    {
        var token = Option.Of(Environment.GetEnvironmentVariable("CRM_TOKEN"));
        return token.Match(_ => "with a token", () => "without a token");
    }
}

internal static class Option
{
    internal static Option<T> Of<T>(T? value) where T : class => new(value);
}

internal readonly struct Option<T>(T? value) where T : class
{
    public TResult Match<TResult>(Func<T, TResult> some, Func<TResult> none) => value is { } present ? some(present) : none();
}
