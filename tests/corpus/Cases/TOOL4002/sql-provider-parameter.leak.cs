// rule: TOOL4002
// construct: property-field
// about: The text was meant for a parameter, but it is replaced into the SQL text.
using System.Data.Common;

namespace Loans;

[Toolset("loans")]
public sealed partial class LoanTools(DbConnection connection)
{
    /// <summary>Tells who has borrowed a book.</summary>
    /// <param name="isbn">The book's ISBN.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Borrower(string isbn)
    {
        const string sql = "SELECT card FROM loans WHERE isbn = :isbn";
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace(":isbn", "'" + isbn + "'", StringComparison.Ordinal); // expect: TOOL4002
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetString(0) : "nobody";
    }
}
