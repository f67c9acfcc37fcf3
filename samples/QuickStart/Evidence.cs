using System.Text;
using Microsoft.Data.Sqlite;
using ToolContracts.Sqlite;

namespace QuickStart;

/// <summary>Checks the day's evidence with nothing but the file and the public key, and copies of it that somebody tampered with.</summary>
internal static class Evidence
{
    private static readonly (string What, string Sql)[] Tamperings =
    [
        ("one record altered", "UPDATE evidence SET leaf = CAST(replace(CAST(leaf AS TEXT), 'denied', 'agreed') AS BLOB) WHERE CAST(leaf AS TEXT) LIKE '%\"denied\"%'"),
        ("one record dropped", "DELETE FROM evidence WHERE seq = 4"),
        ("two records swapped", "UPDATE evidence SET leaf = (SELECT e.leaf FROM evidence e WHERE e.seq = 9 - evidence.seq), hash = (SELECT e.hash FROM evidence e WHERE e.seq = 9 - evidence.seq) WHERE seq IN (4, 5)"),
    ];

    public static async Task CheckAsync(string folder, Day day)
    {
        var database = Shop.Database(folder);
        var publicKey = await File.ReadAllTextAsync(Path.Combine(database + "-keys", "evidence-public.pem"));
        foreach (var line in Records(database))
        {
            Console.WriteLine("     " + line);
        }

        var report = await EvidenceVerifier.VerifyAsync(database, publicKey);
        day.Expect(report.IsIntact && report.SignedSize == report.Size, $"{report.Size} records, all under a signature that holds");
        foreach (var (what, sql) in Tamperings)
        {
            var copy = Path.Combine(folder, "copy.db");
            File.Copy(database, copy, overwrite: true);
            Change(copy, sql);
            var found = await EvidenceVerifier.VerifyAsync(copy, publicKey);
            day.Expect(!found.IsIntact, $"{what}: {(found.IsIntact ? "not found out" : found.Problems[0].Message)}");
        }
    }

    private static void Change(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (command.ExecuteNonQuery() == 0)
        {
            throw new InvalidOperationException("The copy was not changed.");
        }
    }

    // What a person sees who opens the log: who, what, how it ended; never an argument or a result.
    private static IEnumerable<string> Records(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT seq, CAST(leaf AS TEXT) FROM evidence ORDER BY seq";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            using var leaf = System.Text.Json.JsonDocument.Parse(reader.GetString(1));
            var text = new StringBuilder($"{reader.GetInt64(0),3}");
            foreach (var name in new[] { "type", "tool", "code", "reason" })
            {
                text.Append(leaf.RootElement.TryGetProperty(name, out var value) ? $"  {value}" : "");
            }

            yield return text.ToString();
        }
    }
}
