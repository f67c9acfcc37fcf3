// rule: TOOL5001
// construct: effect, property-field
// about: The setter that the tool uses saves to a file.
namespace Lamps;

internal sealed class LampSettings
{
    private int _level;

    public int Level
    {
        get => _level;
        set
        {
            _level = Math.Clamp(value, 0, 100);
            File.WriteAllText("/etc/lamps/level", _level.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}

[Toolset("lamps")]
public sealed partial class LampTools
{
    /// <summary>Tells which level a wish comes to.</summary>
    /// <param name="wish">The wished level.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Level(int wish) // expect: TOOL5001
    {
        var settings = new LampSettings();
        settings.Level = wish;
        return settings.Level;
    }
}
