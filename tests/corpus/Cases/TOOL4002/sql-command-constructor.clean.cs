// rule: TOOL4002
// construct: interpolation
// about: A constant goes into the constructor, and the article into a DbParameter.
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
        using var command = new SqliteCommand("SELECT pieces FROM stock WHERE article = @article", connection);
        command.Parameters.Add(new SqliteParameter("@article", article));
        return command.ExecuteScalar() is long pieces ? pieces : 0;
    }
}
