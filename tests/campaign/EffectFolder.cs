using System.Globalization;

namespace ToolContracts.Campaign;

/// <summary>Effects as files that processes share. The name says all, so a file that is there is whole.</summary>
public sealed class EffectFolder(string path)
{
    public void Add(Effect effect)
    {
        // A random part: an effect that happens twice for one call leaves two files.
        var name = string.Create(CultureInfo.InvariantCulture, $"{effect.Tool}.{effect.Order}.{effect.Amount}.{effect.CallId}.{Guid.NewGuid():n}");
        using var file = new FileStream(Path.Combine(path, name), FileMode.CreateNew);
    }

    public IReadOnlyList<Effect> All() =>
        [.. Directory.EnumerateFiles(path).Select(static file => Path.GetFileName(file).Split('.')).Select(static parts => new Effect(
            parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]))];

    /// <summary>The effect of a call; null where there is none.</summary>
    public Effect? Find(string callId) => All().FirstOrDefault(effect => effect.CallId == callId);
}
