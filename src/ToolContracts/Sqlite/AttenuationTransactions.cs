using System.Globalization;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Narrows a task: epoch and log in one transaction.</summary>
internal static class AttenuationTransactions
{
    private const int MostActions = 256;

    internal static Attenuation Attenuate(WriteSession session, NewAttenuation request)
    {
        var attenuation = session.Attenuations.Insert(request, session.Now);
        session.BumpEpoch();
        session.Append(new EvidenceRecord
        {
            Type = EvidenceType.Attenuation,
            At = attenuation.At,
            Tenant = attenuation.Tenant,
            Actor = attenuation.By,
            Task = attenuation.Task,
            Reason = attenuation.Reason,
            Subject = string.Create(CultureInfo.InvariantCulture, $"{attenuation.Id}: {attenuation.Actor} only ")
                + (attenuation.Actions.Count == 0 ? "nothing" : string.Join(", ", attenuation.Actions.Select(static p => $"{p.Action} on {p.Resource}"))),
        });
        return attenuation;
    }

    internal static void Check(NewAttenuation request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Actions);
        AuthorityTransactions.CheckName(request.Tenant, nameof(request.Tenant));
        AuthorityTransactions.CheckName(request.Actor, nameof(request.Actor));
        AuthorityTransactions.CheckName(request.Task, nameof(request.Task));
        AuthorityTransactions.Check(request.By, request.Reason);
        if (request.Actions.Count > MostActions)
        {
            throw new ArgumentException($"An attenuation has at most {MostActions} actions.", nameof(request));
        }

        foreach (var permission in request.Actions)
        {
            ArgumentNullException.ThrowIfNull(permission);
            ArgumentNullException.ThrowIfNull(permission.Resource);
            AuthorityTransactions.CheckName(permission.Action, nameof(permission.Action));
        }
    }
}
