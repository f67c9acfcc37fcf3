// rule: TOOL5001
// construct: effect, control-flow
// about: Where the file is old, the tool says so.
namespace Quotes;

[Toolset("quotes")]
public sealed partial class QuoteTools(TimeProvider time)
{
    private const string Saved = "/var/quotes/today.txt";

    /// <summary>Gives today's quote.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Today()
    {
        if (File.GetLastWriteTimeUtc(Saved) < time.GetUtcNow().UtcDateTime.AddDays(-1))
        {
            return "There is no quote for today yet.";
        }

        return File.ReadAllText(Saved);
    }
}
