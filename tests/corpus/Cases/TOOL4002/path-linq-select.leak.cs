// rule: TOOL4002
// construct: linq, lambda
// about: A LINQ chain maps each of the model's names to a path and reads it.
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
            .Select(title => title.Trim())
            .Distinct(StringComparer.Ordinal)
            .Take(10);
        return files.Select(file => File.ReadAllText("/srv/notes/" + file)).ToList(); // expect: TOOL4002
    }
}
