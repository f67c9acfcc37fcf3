// rule: TOOL5001
// construct: effect, interface
// about: The interface's default method writes, and its one implementation does not replace it.
namespace Apiaries;

public interface IVisit
{
    int Visit(int hive)
    {
        File.AppendAllText("/srv/visits.txt", $"{hive}\n");
        return hive;
    }
}

public sealed class QuietVisit : IVisit
{
    private int _visits;

    public override string ToString() => $"{_visits++} visits";
}

[Toolset("apiaries")]
public sealed partial class ApiaryTools(IVisit visit)
{
    /// <summary>Visits a hive.</summary>
    /// <param name="hive">The hive's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Visit(int hive) => visit.Visit(hive); // expect: TOOL5001
}
