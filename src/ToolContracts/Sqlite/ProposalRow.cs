using Microsoft.Data.Sqlite;
using ToolContracts.Approvals;
using ToolContracts.Contracts;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>Reads proposals, on the writer's connection and on readers'.</summary>
internal static class ProposalRow
{
    internal const string SelectById = Select + "WHERE id = $1";

    internal const string SelectStanding =
        Select + "WHERE call = $1 AND state IN (0, 1, 2) AND expires_at > $2 ORDER BY number DESC LIMIT 1";

    // Left to itself, SQLite takes the index of all the tenant's proposals, and reads each that was ever decided.
    internal const string SelectWaiting =
        Select + "INDEXED BY proposal_waiting WHERE state = 0 AND tenant = $1 AND number > $2 AND expires_at > $3 ORDER BY number LIMIT $4";

    internal const string SelectPast =
        Select + "WHERE tenant = $1 AND number < $2 AND (state <> 0 OR expires_at <= $3) ORDER BY number DESC LIMIT $4";

    private const string Select =
        "SELECT number, id, tenant, actor_kind, actor, on_behalf_of, task, tool, contract_hash, role, side_effect, impact, created_at, expires_at, " +
        "state, decided_by, decided_for, decided_at, decision_reason, digest, arguments, claims, plan, resources, needs, votes, raw, dialect FROM proposal ";

    internal static List<Proposal> ReadAll(SqliteDataReader rows, DateTimeOffset now)
    {
        var proposals = new List<Proposal>();
        while (rows.Read())
        {
            proposals.Add(Read(rows, now));
        }

        return proposals;
    }

    internal static Proposal Read(SqliteDataReader row, DateTimeOffset now)
    {
        var expiresAt = Time(row, 13);
        var state = (ProposalState)row.GetInt64(14);
        return new Proposal
        {
            Number = row.GetInt64(0),
            Id = row.GetString(1),
            Content = new ProposalContent
            {
                Requester = new Caller((ActorKind)row.GetInt64(3), row.GetString(4), row.GetString(2)) { OnBehalfOf = Text(row, 5), Task = Text(row, 6) },
                Tool = row.GetString(7),
                ContractHash = row.GetString(8),
                Arguments = Bytes(row, 20),
                Claims = Bytes(row, 21),
                Plan = Bytes(row, 22),
                Resources = ProposalText.ReadResources(Text(row, 23)),
            },
            Needs = Text(row, 24) is { } needs ? ProposalText.ReadNeeds(needs) : [new ApprovalNeed(row.GetString(9), 1)],
            Votes = ReadVotes(row),
            RawArguments = Bytes(row, 26),
            Dialect = (SchemaDialect)row.GetInt64(27),
            SideEffect = (SideEffect)row.GetInt64(10),
            Impact = (Impact)row.GetInt64(11),
            CreatedAt = Time(row, 12),
            ExpiresAt = expiresAt,
            State = state is ProposalState.Pending or ProposalState.Approved && expiresAt <= now ? ProposalState.Expired : state,
            DecidedBy = Text(row, 15),
            DecidedOnBehalfOf = Text(row, 16),
            DecidedAt = row.IsDBNull(17) ? null : Time(row, 17),
            DecisionReason = Text(row, 18),
            Digest = row.IsDBNull(19) ? default : new Digest((byte[])row.GetValue(19)),
        };
    }

    // The first schema kept one decision, which was the whole approval.
    private static List<ProposalVote> ReadVotes(SqliteDataReader row) =>
        row.IsDBNull(25) && (ProposalState)row.GetInt64(14) is ProposalState.Approved or ProposalState.Consumed && Text(row, 15) is { } by
            ? [new ProposalVote(by, Text(row, 16), Time(row, 17), Text(row, 18))]
            : ProposalText.ReadVotes(Text(row, 25));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[] Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : (byte[])row.GetValue(column);

    private static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
