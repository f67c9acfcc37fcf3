// rule: TOOL2001
// construct: generic, lambda
// about: A cache with a factory gives out the credential that it keeps.
using Microsoft.Extensions.Configuration;

[Toolset("video", Owner = "platform-team")]
internal sealed partial class VideoTools(IConfiguration configuration)
{
    private readonly Cache<string, string> _titles = new();
    private readonly Cache<string, string> _licences = new();

    /// <summary>Tells about a course video.</summary>
    /// <param name="course">The course, for instance first-aid.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string About(string course)
    {
        var title = _titles.GetOrAdd(course, name => name.ToUpperInvariant());
        var licence = _licences.GetOrAdd(course, _ => configuration["Video:LicenceKey"] ?? "");
        return title + ", licence " + licence; // expect: TOOL2001
    }
}

internal sealed class Cache<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _values = [];

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        if (!_values.TryGetValue(key, out var value))
        {
            value = make(key);
            _values[key] = value;
        }

        return value;
    }
}
