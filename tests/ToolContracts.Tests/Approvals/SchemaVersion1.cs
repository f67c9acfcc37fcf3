namespace ToolContracts.Tests.Approvals;

/// <summary>The tables as the first released schema made them, written down here for good.</summary>
internal static class SchemaVersion1
{
    public const string Tables = """
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
        CREATE TABLE evidence (seq INTEGER PRIMARY KEY, leaf BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
        CREATE TABLE evidence_node (level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY (level, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
        """;

    /// <summary>The columns of each table.</summary>
    public static readonly (string Table, string Columns)[] Columns =
    [
        ("head", "id, log_id, signing_key, hmac_key, epoch, token, size, frontier, checkpoint_size, checkpoint_at"),
        ("attempt", "token, call_id, tenant, actor, task, tool, key, contract_hash, fingerprint, side_effect, retention, host, claimed_at, state, code, result, expires_at"),
        ("authority_grant", "id, tenant, actor, action, resource, effect, expires_at, by, reason, at"),
        ("kill_switch", "id, scope, target, tenant, by, reason, at"),
        ("evidence", "seq, leaf, hash"),
        ("evidence_node", "level, position, hash"),
        ("checkpoint", "size, note"),
    ];
}
