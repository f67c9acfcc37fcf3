using Microsoft.Data.Sqlite;

namespace ToolContracts.Tests.Sqlite;

/// <summary>Somebody else's hands on a database file.</summary>
internal static class Database
{
    public static SqliteConnection Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public static object? Run(string path, string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open(path);
        return Run(connection, sql, values);
    }

    public static object? Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar();
    }
}
