using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Opens a store: checks whose file it is, makes or migrates it, finds its keys, and looks whether the log's end is what was signed.</summary>
internal sealed class StoreOpening(SqliteToolStoreOptions options, HostFolder hosts, LiveAttempts live, TimeProvider time)
{
    private const string Restore = "Stop the hosts, keep the file as evidence, verify it, and restore a backup.";

    /// <summary>Opens the store.</summary>
    /// <returns>The writer's session, and the identity of the log.</returns>
    internal (WriteSession Session, string LogId) Open()
    {
        if (File.Exists(options.FullPath) && new FileInfo(options.FullPath).IsReadOnly)
        {
            throw new StoreUnusableException(
                $"The database '{options.FullPath}' is read-only. Give the host's account the right to write the file and its folder.");
        }

        var connection = SqliteConnections.OpenWriter(options);
        EvidenceKeys? keys = null;
        try
        {
            StoreSchema.Check(connection, options.FullPath);
            SqliteConnections.MakeDurable(connection, options);
            SqliteConnections.Execute(connection, "BEGIN IMMEDIATE");
            StoreSchema.Check(connection, options.FullPath);
            StoreSchema.Migrate(connection);
            using (var table = new HeadTable(connection))
            {
                var head = table.Read();
                keys = ReadKeys(head);
                if (head is null)
                {
                    table.Insert(NewHead(keys));
                }
                else
                {
                    CheckEnd(connection, head, keys);
                }
            }

            SqliteConnections.Execute(connection, "COMMIT");
            CheckLength(connection);
            var session = new WriteSession(connection, keys, hosts, live, time);
            return (session, Recover(session));
        }
        catch
        {
            keys?.Dispose();
            connection.Dispose();
            throw;
        }
    }

    // Attempts of hosts that are gone are found at once, not only when their key is asked for again.
    private string Recover(WriteSession session)
    {
        session.Begin();
        var logId = session.Head.LogId;
        foreach (var row in session.Attempts.InFlight())
        {
            PriorAttempt.Refresh(session, row);
        }

        session.Append(new EvidenceRecord { Type = EvidenceType.Open, At = session.Now, Subject = hosts.Instance });
        session.Commit(options.CheckpointInterval);
        hosts.Sweep();
        return logId;
    }

    private EvidenceKeys ReadKeys(LedgerHead? head)
    {
        var folder = new EvidenceKeyFolder(options.EffectiveKeyFolder);
        try
        {
            if (head is null)
            {
                folder.CreateIfMissing();
            }
            else if (!folder.Exists)
            {
                throw new StoreUnusableException(
                    $"The evidence log in '{options.FullPath}' has no keys: the folder '{options.EffectiveKeyFolder}' is missing. " +
                    "Restore it from its backup. New keys could not continue the log.");
            }

            var keys = folder.Read();
            if (head is not null && (keys.SigningKeyId != head.SigningKeyId || keys.HmacKeyId != head.HmacKeyId))
            {
                keys.Dispose();
                throw new StoreUnusableException(
                    $"The keys in '{options.EffectiveKeyFolder}' are of another log than the one in '{options.FullPath}'. Restore the keys that belong to it.");
            }

            return keys;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StoreUnusableException(
                $"The evidence keys in '{options.EffectiveKeyFolder}' cannot be used: {e.Message} Restore them, or let the host's account read them.", e);
        }
    }

    private LedgerHead NewHead(EvidenceKeys keys) => new()
    {
        LogId = Guid.NewGuid().ToString("n"),
        SigningKeyId = keys.SigningKeyId,
        HmacKeyId = keys.HmacKeyId,
        Epoch = 1,
        Token = 0,
        Range = new CompactRange(),
        CheckpointSize = 0,
        CheckpointAt = time.GetUtcNow(),
    };

    // The whole log is for the verifier; a host looks at its end, at the cost of three rows.
    private void CheckEnd(SqliteConnection connection, LedgerHead head, EvidenceKeys keys)
    {
        using var last = new Statement(connection, "SELECT seq, leaf, hash FROM evidence ORDER BY seq DESC LIMIT 1");
        using (var row = last.Query())
        {
            var size = row.Read() ? row.GetInt64(0) + 1 : 0;
            if (size != head.Range.Size)
            {
                throw new StoreUnusableException($"The evidence log in '{options.FullPath}' has {size} records, and should have {head.Range.Size}. {Restore}");
            }

            if (size > 0 && !MerkleHash.Leaf((byte[])row.GetValue(1)).Span.SequenceEqual((byte[])row.GetValue(2)))
            {
                throw new StoreUnusableException($"The last evidence record in '{options.FullPath}' was altered. {Restore}");
            }
        }

        if (head.CheckpointSize == 0)
        {
            return;
        }

        using var select = new Statement(connection, EvidenceTable.SelectCheckpoint);
        using var note = select.Query();
        var checkpoint = note.Read() ? keys.Verify(note.GetString(0)) : null;
        if (checkpoint is null || checkpoint.Origin != head.Origin || checkpoint.Size != head.CheckpointSize || checkpoint.Size > head.Range.Size
            || (checkpoint.Size == head.Range.Size && checkpoint.Root != head.Range.Root()))
        {
            throw new StoreUnusableException($"The evidence log in '{options.FullPath}' does not agree with its last signed checkpoint. {Restore}");
        }
    }

    // A copy that was cut short opens, as long as nobody reads a page that is missing. Once the journal is in the file, its length tells.
    private void CheckLength(SqliteConnection connection)
    {
        var before = SqliteConnections.Scalar(connection, "PRAGMA data_version");
        using var checkpoint = new Statement(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        using (var row = checkpoint.Query())
        {
            if (!row.Read() || row.GetInt64(0) != 0 || row.GetInt64(1) != row.GetInt64(2))
            {
                return;
            }
        }

        var expected = (long)SqliteConnections.Scalar(connection, "PRAGMA page_count")! * (long)SqliteConnections.Scalar(connection, "PRAGMA page_size")!;
        if (new FileInfo(options.FullPath).Length < expected)
        {
            // Another host wrote meanwhile: what it added is in the journal, and the file was whole for it.
            if (!Equals(before, SqliteConnections.Scalar(connection, "PRAGMA data_version")))
            {
                return;
            }

            throw new StoreUnusableException($"The database '{options.FullPath}' was cut short. {Restore}");
        }
    }
}
