// rule: TOOL4002
// construct: property-field
// about: The value goes into a parameter that the command makes.
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
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        parameter.ParameterName = ":isbn";
        parameter.Value = isbn;
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetString(0) : "nobody";
    }
}
