// rule: TOOL4002
// construct: interpolation
// about: An interpolated SQL text with the model's article goes into the command's constructor.
using Microsoft.Data.Sqlite;

namespace Stock;

[Toolset("stock")]
public sealed partial class StockTools(SqliteConnection connection)
{
    /// <summary>Tells how many pieces are left.</summary>
    /// <param name="article">The article.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Left(string article)
    {
        using var command = new SqliteCommand($"SELECT pieces FROM stock WHERE article = '{article}'", connection); // expect: TOOL4002
        return command.ExecuteScalar() is long pieces ? pieces : 0;
    }
}
