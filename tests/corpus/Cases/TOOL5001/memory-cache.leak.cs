// rule: TOOL5001
// construct: effect, unknown-call
// about: What was computed is kept in a file beside the cache.
using Microsoft.Extensions.Caching.Memory;

namespace Eclipses;

[Toolset("eclipses")]
public sealed partial class EclipseTools(IMemoryCache cache)
{
    /// <summary>Tells the year of the next eclipse after a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Next(int year) // expect: TOOL5001
    {
        if (cache.TryGetValue(year, out int known))
        {
            return known;
        }

        var next = year + 18 - (year % 18);
        File.AppendAllText("/var/cache/eclipses.txt", $"{year} {next}\n");
        return cache.Set(year, next, TimeSpan.FromHours(1));
    }
}
