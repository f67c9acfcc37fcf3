// rule: TOOL5001
// construct: effect, extension
// about: Dapper's QuerySingle runs a SELECT.
using System.Data;
using Dapper;

namespace Lockers;

[Toolset("lockers")]
public sealed partial class LockerTools(IDbConnection connection)
{
    /// <summary>Tells how many lockers are free.</summary>
    /// <param name="size">The size.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Free(int size)
    {
        return connection.QuerySingle<int>("SELECT count(*) FROM lockers WHERE size = @size AND held = 0", new { size });
    }
}
