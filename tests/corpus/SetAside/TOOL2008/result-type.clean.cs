// rule: TOOL2008
// construct: exception, generic
// about: A generic result keeps a code as its error.
[Toolset("forecasts", Owner = "platform-team")]
internal sealed partial class DemandTools
{
    /// <summary>Parses a demand forecast.</summary>
    /// <param name="text">The forecast, as a number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Demand(string text)
    {
        var read = Try(() => int.Parse(text));
        return read.Error ?? read.Value.ToString();
    }

    private static Attempt<T> Try<T>(Func<T> read)
    {
        try
        {
            return new Attempt<T>(read(), null);
        }
        catch (Exception failed) when (failed is FormatException or OverflowException)
        {
            return new Attempt<T>(default!, failed is FormatException ? "format" : "size");
        }
    }
}

internal sealed record Attempt<T>(T Value, string? Error);
