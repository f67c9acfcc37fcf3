using System.Globalization;
using Microsoft.AspNetCore.Http;
using ToolContracts.Console.Access;
using ToolContracts.Console.Layout;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Evidence;

/// <summary>The records of a tenant, the newest first, and the proof that one lies in the log.</summary>
internal sealed class EvidencePages(IToolStore store)
{
    private const int PageSize = 25;

    // The log is of all tenants. How far back one request looks for a tenant's own is bounded; the page then leads on.
    private const int Window = 500;
    private const int MostWindows = 20;

    public IEnumerable<ConsolePage> All() =>
    [
        new(HttpMethods.Get, ConsoleActions.Evidence, ConsoleActions.Evidence, ListAsync),
        new(HttpMethods.Get, "evidence/{sequence}", ConsoleActions.Evidence, ShowAsync),
    ];

    private async Task<IResult> ListAsync(ConsoleRequest request)
    {
        var size = await store.ReadEvidenceSizeAsync(request.Aborted).ConfigureAwait(false);
        var before = Math.Min(request.Number("before") ?? size, size);
        List<EvidenceEntry> found = [];
        var from = before;
        for (var windows = 0; from > 0 && found.Count < PageSize && windows < MostWindows; windows++)
        {
            var begin = Math.Max(0, from - Window);
            var entries = await store.ReadEvidenceAsync(begin, (int)(from - begin), request.Aborted).ConfigureAwait(false);
            found.AddRange(entries.Reverse().Where(entry => IsOf(entry, request)).Take(PageSize - found.Count));
            from = begin;
        }

        var next = found.Count == PageSize ? found[^1].Sequence : from;
        return Pages.Of<EvidencePage>(
            (nameof(EvidencePage.Entries), found),
            (nameof(EvidencePage.IsFirst), before == size),
            (nameof(EvidencePage.Next), next > 0 ? next : null),
            (nameof(EvidencePage.Note), await store.ReadCheckpointAsync(request.Aborted).ConfigureAwait(false)));
    }

    private async Task<IResult> ShowAsync(ConsoleRequest request)
    {
        if (!long.TryParse(request.Route("sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || await store.ReadEvidenceAsync(sequence, 1, request.Aborted).ConfigureAwait(false) is not [var entry] || !IsOf(entry, request))
        {
            return ConsoleGate.Refuse(StatusCodes.Status404NotFound, "No such record", "The log has no record of this address in your tenant.");
        }

        var note = await store.ReadCheckpointAsync(request.Aborted).ConfigureAwait(false);
        var proof = SignedNote.Read(note) is { } checkpoint ? await store.ProveInclusionAsync(sequence, checkpoint.Size, request.Aborted).ConfigureAwait(false) : null;
        return Pages.Of<RecordPage>((nameof(RecordPage.Entry), entry), (nameof(RecordPage.Note), note), (nameof(RecordPage.Proof), proof));
    }

    private static bool IsOf(EvidenceEntry entry, ConsoleRequest request) => LeafView.Of(entry)["tenant"] == request.Person.Tenant;
}
