// rule: TOOL4002
// construct: string-builder
// about: A StringBuilder collects folder and the model's name, and its text is the path.
namespace Observatory;

using System.Text;

[Toolset("plates")]
public sealed partial class PlateTools(TimeProvider time)
{
    /// <summary>Reads the notes of a photographic plate.</summary>
    /// <param name="plate">The plate's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Notes(string plate)
    {
        var path = new StringBuilder("/srv/plates/").Append(time.GetUtcNow().Year).Append('/');
        var answer = new StringBuilder("Notes: ");
        path.Append(plate).Append(".txt");
        answer.Append(plate).AppendLine();
        answer.Append(File.ReadAllText(path.ToString())); // expect: TOOL4002
        return answer.ToString();
    }
}
