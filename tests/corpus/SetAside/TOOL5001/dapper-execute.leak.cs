// rule: TOOL5001
// construct: effect, extension
// about: Dapper's Execute runs an UPDATE.
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
    private int Free(int size) // expect: TOOL5001
    {
        return connection.Execute("UPDATE lockers SET held = 1 WHERE size = @size AND held = 0", new { size });
    }
}
