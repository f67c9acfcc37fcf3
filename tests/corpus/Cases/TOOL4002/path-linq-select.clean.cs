// rule: TOOL4002
// construct: linq, lambda
// about: A step of the chain keeps the last part of each name only.
namespace Notes;

[Toolset("notes")]
public sealed partial class NoteTools
{
    /// <summary>Reads several notes.</summary>
    /// <param name="titles">The notes' titles.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> ReadMany(IReadOnlyList<string> titles)
    {
        var files = titles
            .Where(title => title.Length > 0)
            .Select(title => Path.GetFileName(title))
            .Distinct(StringComparer.Ordinal)
            .Take(10);
        return files.Select(file => File.ReadAllText("/srv/notes/" + file)).ToList();
    }
}
