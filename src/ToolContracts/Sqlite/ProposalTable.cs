using Microsoft.Data.Sqlite;
using ToolContracts.Approvals;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>Writes proposals.</summary>
internal sealed class ProposalTable(SqliteConnection connection) : IDisposable
{
    /// <summary>Counting stops at the limit, and reads an index only.</summary>
    internal const string CountOfActor =
        "SELECT count(*) FROM (SELECT 1 FROM proposal WHERE state = 0 AND tenant = $1 AND actor = $2 AND expires_at > $3 LIMIT $4)";

    internal const string CountOfTenant =
        "SELECT count(*) FROM (SELECT 1 FROM proposal WHERE state = 0 AND tenant = $1 AND expires_at > $2 LIMIT $3)";

    internal const string Consuming =
        "UPDATE proposal SET state = 4, token = $6 WHERE id = $1 AND state = 1 AND digest = $2 AND expires_at > $3 AND tenant = $4 AND tool = $5";

    /// <summary>A call has at most one live proposal: where another one came meanwhile, that one counts.</summary>
    internal const string GivingBack =
        "UPDATE proposal SET state = 1, token = NULL WHERE id = $1 AND state = 4 AND token = $2 AND expires_at > $3 " +
        "AND NOT EXISTS (SELECT 1 FROM proposal other WHERE other.call = proposal.call AND other.state IN (0, 1, 2) AND other.expires_at > $3)";

    internal const string Expiring = "UPDATE proposal SET state = 5 WHERE call = $1 AND state IN (0, 1) AND expires_at <= $2";

    internal const string Erasing =
        "UPDATE proposal SET state = CASE WHEN state IN (0, 1) THEN 5 ELSE state END, call = NULL, digest = NULL, arguments = NULL, claims = NULL, " +
        "plan = NULL, resources = NULL, raw = NULL WHERE number IN " +
        "(SELECT number FROM proposal WHERE call IS NOT NULL AND expires_at <= $1 ORDER BY expires_at LIMIT $2)";

    private readonly Statement _byId = new(connection, ProposalRow.SelectById);

    private readonly Statement _standing = new(connection, ProposalRow.SelectStanding);

    private readonly Statement _expire = new(connection, Expiring);

    private readonly Statement _insert = new(
        connection,
        "INSERT INTO proposal (id, tenant, actor_kind, actor, on_behalf_of, task, tool, contract_hash, role, side_effect, impact, created_at, " +
        "expires_at, state, call, digest, arguments, claims, plan, resources, needs, raw, dialect) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15, $16, $17, $18, $19, $20, $21, $22) RETURNING number");

    private readonly Statement _supersede = new(connection, "UPDATE proposal SET state = 3 WHERE id = $1 AND state IN (0, 1)");

    private readonly Statement _decide = new(
        connection,
        "UPDATE proposal SET state = $2, decided_by = $3, decided_for = $4, decided_at = $5, decision_reason = $6, votes = $7 WHERE id = $1 AND state IN (0, 1)");

    private readonly Statement _consume = new(connection, Consuming);

    private readonly Statement _giveBack = new(connection, GivingBack);

    private readonly Statement _countOfActor = new(connection, CountOfActor);

    private readonly Statement _countOfTenant = new(connection, CountOfTenant);

    private readonly Statement _erase = new(connection, Erasing);

    internal Proposal? Find(string id, DateTimeOffset now)
    {
        using var row = _byId.Query(id);
        return row.Read() ? ProposalRow.Read(row, now) : null;
    }

    internal Proposal? Standing(Digest call, DateTimeOffset now)
    {
        using var row = _standing.Query(call.ToArray(), now.UtcTicks);
        return row.Read() ? ProposalRow.Read(row, now) : null;
    }

    internal Proposal Insert(NewProposal request, Digest call, DateTimeOffset now)
    {
        var content = request.Content;
        var requester = content.Requester;
        var expiresAt = request.Lifetime < DateTimeOffset.MaxValue - now ? now + request.Lifetime : DateTimeOffset.MaxValue;
        var digest = ProposalDigest.Of(content, request.Id, expiresAt);

        // What is past its time makes room: the index knows no clock.
        _expire.Execute(call.ToArray(), now.UtcTicks);
        var number = _insert.Scalar(
            request.Id, requester.Tenant, (long)requester.Kind, requester.Actor, requester.OnBehalfOf, requester.Task, content.Tool,
            content.ContractHash, request.Needs[0].Role, (long)request.SideEffect, (long)request.Impact, now.UtcTicks, expiresAt.UtcTicks,
            call.ToArray(), digest.ToArray(), content.Arguments.ToArray(), content.Claims.ToArray(), content.Plan.ToArray(),
            ProposalText.Write(content.Resources), ProposalText.Write(request.Needs),
            request.RawArguments.IsEmpty ? null : request.RawArguments.ToArray(), (long)request.Dialect);
        return new Proposal
        {
            Id = request.Id,
            Number = number,
            Content = content,
            Digest = digest,
            Needs = request.Needs,
            RawArguments = request.RawArguments,
            Dialect = request.Dialect,
            SideEffect = request.SideEffect,
            Impact = request.Impact,
            CreatedAt = now,
            ExpiresAt = expiresAt,
            State = ProposalState.Pending,
        };
    }

    internal void Supersede(string id) => _supersede.Execute(id);

    /// <summary>Stores a decision, with all who have approved.</summary>
    internal void Decide(Proposal decided) => _decide.Execute(
        decided.Id, (long)decided.State, decided.DecidedBy, decided.DecidedOnBehalfOf, decided.DecidedAt!.Value.UtcTicks, decided.DecisionReason,
        ProposalText.Write(decided.Votes));

    /// <summary>Uses an approval up; false where it is not there to be used.</summary>
    internal bool TryConsume(Ledger.Claim claim, ApprovalUse use, long token, DateTimeOffset now) =>
        _consume.Execute(use.ProposalId, use.Digest.ToArray(), now.UtcTicks, claim.Tenant, claim.Tool, token) == 1;

    /// <summary>Makes an approval usable again of which nothing ran.</summary>
    internal void GiveBack(string id, long token, DateTimeOffset now) => _giveBack.Execute(id, token, now.UtcTicks);

    internal bool ActorHas(int limit, string tenant, string actor, DateTimeOffset now) =>
        _countOfActor.Scalar(tenant, actor, now.UtcTicks, (long)limit) >= limit;

    internal bool TenantHas(int limit, string tenant, DateTimeOffset now) =>
        _countOfTenant.Scalar(tenant, now.UtcTicks, (long)limit) >= limit;

    /// <summary>Erases what those past their time show, the oldest first.</summary>
    internal void Erase(DateTimeOffset now, int count) => _erase.Execute(now.UtcTicks, (long)count);

    public void Dispose()
    {
        _byId.Dispose();
        _standing.Dispose();
        _expire.Dispose();
        _insert.Dispose();
        _supersede.Dispose();
        _decide.Dispose();
        _consume.Dispose();
        _giveBack.Dispose();
        _countOfActor.Dispose();
        _countOfTenant.Dispose();
        _erase.Dispose();
    }
}
