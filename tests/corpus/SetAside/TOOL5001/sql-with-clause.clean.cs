// rule: TOOL5001
// construct: effect, conversion
// about: The text begins with WITH, and what follows it selects.
using System.Data.Common;

namespace Sessions;

[Toolset("web-sessions")]
public sealed partial class WebSessionTools(DbConnection connection)
{
    /// <summary>Counts old sessions.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Old()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "WITH old AS (SELECT id FROM sessions WHERE seen < date('now', '-30 day')) "
            + "SELECT count(*) FROM old";
        return command.ExecuteScalar() is long count ? count : 0;
    }
}
