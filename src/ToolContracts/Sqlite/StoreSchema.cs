using System.Globalization;
using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// The tables. <c>user_version</c> counts the migrations that ran; <c>application_id</c> says whose file it is. Times are ticks of UTC.
/// </summary>
internal static class StoreSchema
{
    internal const string EvidenceTable =
        "CREATE TABLE evidence (seq INTEGER PRIMARY KEY, leaf BLOB NOT NULL, hash BLOB NOT NULL) STRICT";

    internal const string CheckpointTable =
        "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT";

    // "TCLG", for ToolContracts ledger.
    private const long ApplicationId = 0x54434C47;

    // A released migration never changes: a change of the schema is one more of them.
    private static readonly string[] Migrations =
    [
        $"""
        CREATE TABLE head (
            id INTEGER PRIMARY KEY CHECK (id = 1), log_id TEXT NOT NULL, signing_key BLOB NOT NULL, hmac_key BLOB NOT NULL,
            epoch INTEGER NOT NULL, token INTEGER NOT NULL, size INTEGER NOT NULL, frontier BLOB NOT NULL,
            checkpoint_size INTEGER NOT NULL, checkpoint_at INTEGER NOT NULL) STRICT;
        CREATE TABLE attempt (
            token INTEGER PRIMARY KEY, call_id TEXT NOT NULL UNIQUE, tenant TEXT NOT NULL, actor TEXT NOT NULL, task TEXT,
            tool TEXT NOT NULL, key TEXT, contract_hash TEXT NOT NULL, fingerprint BLOB NOT NULL, side_effect INTEGER NOT NULL,
            retention INTEGER NOT NULL, host TEXT NOT NULL, claimed_at INTEGER NOT NULL, state INTEGER NOT NULL,
            code TEXT, result BLOB, expires_at INTEGER) STRICT;
        CREATE UNIQUE INDEX attempt_key ON attempt (tenant, tool, key) WHERE key IS NOT NULL;
        CREATE INDEX attempt_open ON attempt (state, token) WHERE state IN (0, 3);
        CREATE INDEX attempt_expiry ON attempt (expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE authority_grant (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, resource TEXT NOT NULL,
            effect INTEGER NOT NULL, expires_at INTEGER, by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX authority_grant_actor ON authority_grant (tenant, actor);
        CREATE TABLE kill_switch (
            id INTEGER PRIMARY KEY AUTOINCREMENT, scope INTEGER NOT NULL, target TEXT NOT NULL, tenant TEXT,
            by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        {EvidenceTable};
        CREATE TABLE evidence_node (level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY (level, position)) STRICT, WITHOUT ROWID;
        {CheckpointTable};
        """,
        """
        ALTER TABLE attempt ADD COLUMN proposal TEXT;
        CREATE TABLE proposal (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, tenant TEXT NOT NULL, actor_kind INTEGER NOT NULL,
            actor TEXT NOT NULL, on_behalf_of TEXT, task TEXT, tool TEXT NOT NULL, contract_hash TEXT NOT NULL, role TEXT NOT NULL,
            side_effect INTEGER NOT NULL, impact INTEGER NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
            state INTEGER NOT NULL, decided_by TEXT, decided_for TEXT, decided_at INTEGER, decision_reason TEXT, token INTEGER,
            call BLOB, digest BLOB, arguments BLOB, claims BLOB, plan BLOB, resources TEXT) STRICT;
        CREATE UNIQUE INDEX proposal_live ON proposal (call) WHERE state IN (0, 1);
        CREATE INDEX proposal_call ON proposal (call, number) WHERE call IS NOT NULL;
        CREATE INDEX proposal_waiting ON proposal (tenant, number, expires_at) WHERE state = 0;
        CREATE INDEX proposal_waiting_actor ON proposal (tenant, actor, expires_at) WHERE state = 0;
        CREATE INDEX proposal_waiting_tenant ON proposal (tenant, expires_at) WHERE state = 0;
        CREATE INDEX proposal_erasure ON proposal (expires_at) WHERE call IS NOT NULL;
        """,
        """
        ALTER TABLE attempt ADD COLUMN beside_key BLOB;
        ALTER TABLE attempt ADD COLUMN arguments BLOB;
        CREATE INDEX attempt_repeated ON attempt (tenant, tool, beside_key) WHERE beside_key IS NOT NULL;
        CREATE TABLE task_call (
            tenant TEXT NOT NULL, task TEXT NOT NULL, tool TEXT NOT NULL, arguments BLOB NOT NULL, count INTEGER NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (tenant, task, tool, arguments)) STRICT, WITHOUT ROWID;
        CREATE INDEX task_call_at ON task_call (at);
        ALTER TABLE kill_switch ADD COLUMN revive_by TEXT;
        ALTER TABLE kill_switch ADD COLUMN revive_at INTEGER;
        CREATE TABLE hold (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT, by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        ALTER TABLE proposal ADD COLUMN needs TEXT;
        ALTER TABLE proposal ADD COLUMN votes TEXT;
        ALTER TABLE proposal ADD COLUMN raw BLOB;
        ALTER TABLE proposal ADD COLUMN dialect INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE standing_approval (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, requester TEXT NOT NULL, tool TEXT NOT NULL, contract_hash TEXT NOT NULL,
            resource TEXT NOT NULL, uses_left INTEGER NOT NULL, expires_at INTEGER NOT NULL, by TEXT NOT NULL, by_for TEXT, reason TEXT NOT NULL,
            at INTEGER NOT NULL) STRICT;
        CREATE INDEX standing_approval_requester ON standing_approval (tenant, requester, tool);
        CREATE INDEX standing_approval_expiry ON standing_approval (expires_at);
        CREATE TABLE budget (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, unit TEXT NOT NULL, scope INTEGER NOT NULL, target TEXT,
            budget_limit TEXT NOT NULL, period INTEGER, by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE UNIQUE INDEX budget_subject ON budget (tenant, unit, scope, ifnull(target, ''));
        CREATE TABLE budget_use (
            budget INTEGER NOT NULL, subject TEXT NOT NULL, spent TEXT NOT NULL, reserved TEXT NOT NULL, period_start INTEGER NOT NULL,
            PRIMARY KEY (budget, subject)) STRICT, WITHOUT ROWID;
        CREATE TABLE budget_draw (
            token INTEGER NOT NULL, budget INTEGER NOT NULL, subject TEXT NOT NULL, amount TEXT NOT NULL,
            PRIMARY KEY (token, budget)) STRICT, WITHOUT ROWID;
        """,
        """
        ALTER TABLE attempt ADD COLUMN classified BLOB;
        ALTER TABLE authority_grant ADD COLUMN task TEXT;
        CREATE TABLE attenuation (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, actor TEXT NOT NULL, task TEXT NOT NULL,
            by TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX attenuation_task ON attenuation (tenant, actor, task);
        CREATE TABLE attenuation_permission (
            attenuation INTEGER NOT NULL, number INTEGER NOT NULL, action TEXT NOT NULL, resource TEXT NOT NULL,
            PRIMARY KEY (attenuation, number)) STRICT, WITHOUT ROWID;
        CREATE TABLE used_token (token BLOB PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX used_token_until ON used_token (until);
        """,
        "CREATE INDEX proposal_of_tenant ON proposal (tenant, number)",
    ];

    internal static int Version => Migrations.Length;

    /// <summary>Refuses a file that is not ours or newer than this program. Changes nothing.</summary>
    internal static void Check(SqliteConnection connection, string path)
    {
        var version = Number(connection, "PRAGMA user_version");
        var application = Number(connection, "PRAGMA application_id");
        if (application != ApplicationId && (application != 0 || version != 0 || Number(connection, "SELECT count(*) FROM sqlite_schema") != 0))
        {
            throw new StoreUnusableException($"The database '{path}' belongs to another program. Name another file for the tool store.");
        }

        if (version > Version)
        {
            throw new StoreUnusableException(
                $"The database '{path}' has schema version {version}, and this program knows versions up to {Version}. " +
                "A newer version of the program has opened it: start that version, or name another file.");
        }
    }

    /// <summary>Runs the migrations that are missing, within the caller's transaction.</summary>
    internal static void Migrate(SqliteConnection connection)
    {
        for (var version = Number(connection, "PRAGMA user_version"); version < Version; version++)
        {
            SqliteConnections.Execute(connection, Migrations[version]);
            SqliteConnections.Execute(connection, string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}; PRAGMA application_id = {ApplicationId}"));
        }
    }

    private static long Number(SqliteConnection connection, string sql) => (long)SqliteConnections.Scalar(connection, sql)!;
}
