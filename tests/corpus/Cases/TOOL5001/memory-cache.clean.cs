// rule: TOOL5001
// construct: effect, unknown-call
// about: What was computed is kept in the memory cache only.
using Microsoft.Extensions.Caching.Memory;

namespace Eclipses;

[Toolset("eclipses")]
public sealed partial class EclipseTools(IMemoryCache cache)
{
    /// <summary>Tells the year of the next eclipse after a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Next(int year)
    {
        if (cache.TryGetValue(year, out int known))
        {
            return known;
        }

        var next = year + 18 - (year % 18);
        return cache.Set(year, next, TimeSpan.FromHours(1));
    }
}
