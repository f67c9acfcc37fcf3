using Microsoft.Data.Sqlite;

namespace Bank.Books;

/// <summary>The system behind the tools: the bank's own books, in a SQLite file beside the one of the tool host.</summary>
public sealed class BankBooks : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();
    private int _answersToLose;

    /// <summary>Opens the books, and begins them where there are none.</summary>
    /// <param name="folder">Where the file lies.</param>
    public BankBooks(string folder)
    {
        var path = Path.Combine(folder, "books.db");
        var isNew = !File.Exists(path);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        _connection.Open();
        if (isNew)
        {
            using var begin = _connection.CreateCommand();
            begin.CommandText = BooksSchema.Tables + BooksSchema.FirstDay;
            begin.ExecuteNonQuery();
        }
    }

    /// <summary>Lets the line to the books drop after the next entry was made, before its answer comes back. For the sample's own data.</summary>
    public void LoseNextAnswer() => Interlocked.Increment(ref _answersToLose);

    /// <summary>Reads rows.</summary>
    /// <param name="sql">A SELECT with parameters <c>$1</c>, <c>$2</c>…</param>
    /// <param name="read">Reads one row.</param>
    /// <param name="values">The parameters.</param>
    public IReadOnlyList<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        lock (_lock)
        {
            using var command = Command(sql, values);
            using var rows = command.ExecuteReader();
            var found = new List<T>();
            while (rows.Read())
            {
                found.Add(read(rows));
            }

            return found;
        }
    }

    /// <summary>Writes, in one transaction: all statements or none.</summary>
    /// <param name="statements">Each with its parameters.</param>
    /// <returns>How many rows were changed.</returns>
    public int Write(params IReadOnlyList<(string Sql, object[] Values)> statements)
    {
        var changed = 0;
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var (sql, values) in statements)
            {
                using var command = Command(sql, values);
                command.Transaction = transaction;
                changed += command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        if (Interlocked.CompareExchange(ref _answersToLose, 0, 1) == 1)
        {
            throw new IOException("The line to the books dropped.");
        }

        return changed;
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string sql, ReadOnlySpan<object> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        return command;
    }
}
