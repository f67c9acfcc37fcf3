// rule: TOOL5001
// construct: effect, interface
// about: The one implementation replaces the default method by one that counts.
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

    public int Visit(int hive) => hive + ++_visits;

    public override string ToString() => $"{_visits++} visits";
}

[Toolset("apiaries")]
public sealed partial class ApiaryTools(IVisit visit)
{
    /// <summary>Visits a hive.</summary>
    /// <param name="hive">The hive's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Visit(int hive) => visit.Visit(hive);
}
