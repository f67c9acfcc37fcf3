using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>
/// Verifies the evidence log of a database file, by itself: it needs the file and the public key, and neither a host nor the secret keys. It
/// changes nothing and takes the file for hostile.
/// </summary>
public static class EvidenceVerifier
{
    private const int LongestValue = 16 << 20;
    private const int LengthLimit = 0;

    /// <summary>Verifies a log and reports every problem that it finds.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="publicKeyPem">The public key of the log, from somewhere else than beside the file.</param>
    /// <param name="keptCheckpoints">
    /// Signed checkpoints that were kept elsewhere. Without one, who holds the file and the signing key can replace the log as a whole; and who holds
    /// the file alone can cut it back to an earlier checkpoint.
    /// </param>
    /// <param name="cancellationToken">Ends the verification.</param>
    /// <returns>What was found. Whatever the file holds, it is a report and not an exception.</returns>
    /// <exception cref="ArgumentException">The public key is malformed.</exception>
    public static Task<EvidenceReport> VerifyAsync(
        string path, string publicKeyPem, IReadOnlyList<string>? keptCheckpoints = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(publicKeyPem);
        var key = ReadPublicKey(publicKeyPem);
        return Task.Run(() => Verify(Path.GetFullPath(path), key, keptCheckpoints ?? [], cancellationToken), cancellationToken);
    }

    /// <summary>Reads a public key.</summary>
    /// <exception cref="ArgumentException">It is malformed.</exception>
    internal static ECDsa ReadPublicKey(string publicKeyPem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(publicKeyPem);
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new ArgumentException("The public key cannot be read.", nameof(publicKeyPem), e);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What a hostile file can make the reader throw has no end; each of it is a finding.")]
    private static EvidenceReport Verify(string path, ECDsa key, IReadOnlyList<string> kept, CancellationToken cancellationToken)
    {
        using var ownKey = key;
        EvidenceAudit? audit = null;
        try
        {
            if (!File.Exists(path))
            {
                return Unreadable(null, $"There is no file '{path}'.");
            }

            using var connection = Open(path);
            var log = new EvidenceLogFile(connection);
            var foreign = log.ForeignTables();
            var head = log.ReadHead();
            var broken = new List<EvidenceProblem>(foreign);
            var checkpoints = ReadCheckpoints(log, key, broken);
            checkpoints.AddRange(VerifyKept(kept, key, broken));
            audit = new EvidenceAudit(head?.Origin, checkpoints);
            broken.ForEach(p => audit.Report(p.Kind, p.Sequence, p.Message));
            if (DatabaseHeader.IsCutShort(path))
            {
                audit.Report(EvidenceProblemKind.Unreadable, null, $"The file '{path}' was cut short.");
            }

            var nodes = log.Nodes(audit);
            foreach (var (sequence, leaf, hash) in log.Records())
            {
                cancellationToken.ThrowIfCancellationRequested();
                audit.Add(sequence, leaf, hash, nodes);
            }

            return audit.End(head?.Size, head?.Root, head?.CheckpointSize ?? 0);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception e)
        {
            return Unreadable(audit, $"The file '{path}' cannot be read as an evidence log: {e.Message}");
        }
    }

    private static List<Checkpoint> ReadCheckpoints(EvidenceLogFile log, ECDsa key, List<EvidenceProblem> problems)
    {
        var checkpoints = new List<Checkpoint>();
        foreach (var (size, note) in log.Checkpoints())
        {
            if (note is null || CheckpointNote.Verify(note, key) is not { } checkpoint || checkpoint.Size != size)
            {
                problems.Add(new EvidenceProblem(
                    EvidenceProblemKind.BadSignature, null, $"The checkpoint at size {size} is malformed, or the key has not signed it."));
            }
            else
            {
                checkpoints.Add(checkpoint);
            }
        }

        return checkpoints;
    }

    internal static List<Checkpoint> VerifyKept(IReadOnlyList<string> kept, ECDsa key, List<EvidenceProblem> problems)
    {
        var checkpoints = new List<Checkpoint>();
        foreach (var note in kept)
        {
            if (CheckpointNote.Verify(note, key) is { } checkpoint)
            {
                checkpoints.Add(checkpoint);
            }
            else
            {
                problems.Add(new EvidenceProblem(
                    EvidenceProblemKind.BadSignature, null, "A checkpoint that was kept elsewhere is malformed, or the key has not signed it."));
            }
        }

        return checkpoints;
    }

    private static EvidenceReport Unreadable(EvidenceAudit? audit, string message)
    {
        audit ??= new EvidenceAudit(null, []);
        audit.Report(EvidenceProblemKind.Unreadable, audit.Next, message);
        return audit.End(null, null, 0);
    }

    private static SqliteConnection Open(string path)
    {
        try
        {
            return Open(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false });
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 14 or 8)
        {
            // A read-only folder has no room for the journal's shared memory; then nobody writes there either.
            var uri = new Uri(path).AbsoluteUri + "?immutable=1";
            return Open(new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false });
        }
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder builder)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_limit(connection.Handle, LengthLimit, LongestValue);
            SqliteConnections.Execute(connection, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON; BEGIN");
            SqliteConnections.Scalar(connection, "SELECT count(*) FROM sqlite_schema");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
