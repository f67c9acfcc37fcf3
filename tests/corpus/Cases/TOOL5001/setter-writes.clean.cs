// rule: TOOL5001
// construct: effect, property-field
// about: The setter that the tool uses keeps the value in a field.
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
    private int Level(int wish)
    {
        var settings = new LampSettings();
        settings.Level = wish;
        return settings.Level;
    }
}
