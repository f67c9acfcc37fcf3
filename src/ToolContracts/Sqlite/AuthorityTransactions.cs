using System.Globalization;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Acts of administration: each moves the epoch and is in the log, in one transaction.</summary>
internal static class AuthorityTransactions
{
    private const int LongestText = 1024;

    internal static Grant Give(WriteSession session, NewGrant request)
    {
        var grant = session.AuthorityTable.Insert(request, session.Now);
        session.BumpEpoch();
        session.Append(new EvidenceRecord
        {
            Type = EvidenceType.Grant,
            At = grant.At,
            Tenant = grant.Tenant,
            Actor = grant.By,
            Reason = grant.Reason,
            Subject = AuthorityTable.Describe(grant.Effect, grant.Actor, grant.Action, grant.Resource.ToString(), grant.Task)
                + (grant.ExpiresAt is { } end ? string.Create(CultureInfo.InvariantCulture, $" until {end.UtcDateTime:O}") : string.Empty),
            GrantIds = [grant.Id],
        });
        return grant;
    }

    internal static bool Revoke(WriteSession session, long id, string by, string reason)
    {
        if (session.AuthorityTable.Describe(id) is not { } grant)
        {
            return false;
        }

        session.AuthorityTable.DeleteGrant(id);
        session.BumpEpoch();
        session.Append(new EvidenceRecord
        {
            Type = EvidenceType.Revoke,
            At = session.Now,
            Tenant = grant.Tenant,
            Actor = by,
            Reason = reason,
            Subject = grant.Subject,
            GrantIds = [id],
        });
        return true;
    }

    internal static KillSwitch Kill(WriteSession session, NewKillSwitch request)
    {
        var kill = session.AuthorityTable.Insert(request, session.Now);
        session.BumpEpoch();
        session.Append(Record(session, EvidenceType.Kill, kill, kill.By, kill.Reason));
        return kill;
    }

    internal static ReviveResult Revive(WriteSession session, long id, string by, string reason)
    {
        if (session.Authority().Switches.FirstOrDefault(k => k.Id == id) is not { } kill)
        {
            return ReviveResult.NotOn;
        }

        var isSecond = kill.ReviveAskedBy is { } first && first != by && kill.ReviveAskedAt is { } at && session.Now - at < KillSwitch.ReviveWindow;
        if (!isSecond)
        {
            session.AuthorityTable.AskRevive(id, by, session.Now);

            // Nothing that was evaluated is void, but everybody is to see who wants it.
            session.BumpEpoch();
            session.Append(Record(session, EvidenceType.ReviveAsked, kill, by, reason));
            return ReviveResult.WaitsForSecond;
        }

        session.AuthorityTable.DeleteSwitch(id);
        session.BumpEpoch();
        session.Append(Record(session, EvidenceType.Revive, kill, by, reason));
        return ReviveResult.Revived;
    }

    internal static Incident Declare(WriteSession session, NewIncident incident)
    {
        var kill = Kill(session, incident.Switch);
        List<long> revoked = [];
        if (incident.RevokesGrants)
        {
            var isOfActor = kill.Scope == KillScope.Actor;
            revoked = session.AuthorityTable.AllowedTo(isOfActor ? kill.Tenant : kill.Target, isOfActor ? kill.Target : null);
            foreach (var id in revoked)
            {
                Revoke(session, id, kill.By, kill.Reason);
            }
        }

        var hold = incident.HoldsEvidence
            ? HoldTransactions.Hold(session, kill.Scope == KillScope.Tenant ? kill.Target : kill.Tenant, kill.By, kill.Reason)
            : null;
        return new Incident(kill, revoked, hold);
    }

    internal static void Check(NewGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(grant.Resource);
        CheckName(grant.Tenant, nameof(grant.Tenant));
        CheckName(grant.Actor, nameof(grant.Actor));
        CheckName(grant.Action, nameof(grant.Action));
        if (grant.Task is not null)
        {
            CheckName(grant.Task, nameof(grant.Task));
        }

        Check(grant.By, grant.Reason);
        if (!Enum.IsDefined(grant.Effect))
        {
            throw new ArgumentOutOfRangeException(nameof(grant), grant.Effect, "There is no such effect.");
        }
    }

    internal static void Check(NewKillSwitch kill)
    {
        ArgumentNullException.ThrowIfNull(kill);
        Check(kill.By, kill.Reason);
        if (!Enum.IsDefined(kill.Scope))
        {
            throw new ArgumentOutOfRangeException(nameof(kill), kill.Scope, "There is no such scope.");
        }

        if (kill.Scope != KillScope.All)
        {
            CheckText(kill.Target, nameof(kill.Target));
        }
        else if (kill.Target.Length != 0)
        {
            throw new ArgumentException("A switch for everything has no target.", nameof(kill));
        }
    }

    internal static void Check(NewIncident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        Check(incident.Switch);
        if (incident.RevokesGrants && incident.Switch.Scope is not (KillScope.Actor or KillScope.Tenant))
        {
            throw new ArgumentException("Grants are of actors and tenants: only a switch for one of them can take them back.", nameof(incident));
        }
    }

    internal static void Check(string by, string reason)
    {
        CheckText(by, nameof(by));
        CheckText(reason, nameof(reason));
    }

    /// <summary>Refuses a name that looks as if it stood for several: names are compared as they are, so it would stand for none.</summary>
    internal static void CheckName(string text, string name)
    {
        CheckText(text, name);
        if (text.Contains('*', StringComparison.Ordinal))
        {
            throw new ArgumentException("Tenants, actors, tasks and actions have no wildcards: name one. A resource is a pattern.", name);
        }
    }

    internal static void CheckText(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (text.Length > LongestText)
        {
            throw new ArgumentException($"A text has at most {LongestText} characters.", name);
        }
    }

    private static EvidenceRecord Record(WriteSession session, EvidenceType type, KillSwitch kill, string by, string reason) => new()
    {
        Type = type,
        At = session.Now,
        Tenant = kill.Tenant,
        Actor = by,
        Reason = reason,
        Subject = kill.Scope == KillScope.All ? "all" : $"{EvidenceTypeNames.NameOf(kill.Scope)} {kill.Target}",
    };
}
