// rule: TOOL4002
// construct: string-builder
// about: Only the folder and a date go into the path's builder; the model's name goes into the one of the answer.
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
        path.Append("index").Append(".txt");
        answer.Append(plate).AppendLine();
        answer.Append(File.ReadAllText(path.ToString()));
        return answer.ToString();
    }
}
