// rule: TOOL5001
// construct: effect, control-flow
// about: On one path, where the file is old, it is deleted.
namespace Quotes;

[Toolset("quotes")]
public sealed partial class QuoteTools(TimeProvider time)
{
    private const string Saved = "/var/quotes/today.txt";

    /// <summary>Gives today's quote.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Today() // expect: TOOL5001
    {
        if (File.GetLastWriteTimeUtc(Saved) < time.GetUtcNow().UtcDateTime.AddDays(-1))
        {
            File.Delete(Saved);
            return "There is no quote for today yet.";
        }

        return File.ReadAllText(Saved);
    }
}
