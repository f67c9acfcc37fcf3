using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ToolContracts.Approvals;
using ToolContracts.Console.Access;
using ToolContracts.Console.Layout;
using ToolContracts.Evidence;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Approvals;

/// <summary>What waits for a decision, what was decided, and one proposal with the decision over it.</summary>
internal sealed class ApprovalPages(IToolApprovals approvals, IToolCatalog catalog, IToolStore store)
{
    private const int PageSize = 25;
    private const int LongestReason = 1024;

    public IEnumerable<ConsolePage> All() =>
    [
        new(HttpMethods.Get, ConsoleActions.Approvals, ConsoleActions.Approvals, WaitingAsync),
        new(HttpMethods.Get, "approvals/decided", ConsoleActions.Approvals, PastAsync),
        new(HttpMethods.Get, "approvals/{id}", ConsoleActions.Approvals, ShowAsync),
        new(HttpMethods.Get, "approvals/{id}/whole", ConsoleActions.Approvals, WholeAsync),
        new(HttpMethods.Post, "approvals/{id}", ConsoleActions.Approvals, DecideAsync),
    ];

    private async Task<IResult> WaitingAsync(ConsoleRequest request)
    {
        var after = request.Number("after") ?? 0;
        var found = await approvals.WaitingAsync(request.Person.Tenant, after, PageSize + 1, request.Aborted).ConfigureAwait(false);
        var grants = await GrantsAsync(request).ConfigureAwait(false);
        List<Proposal> shown = [.. found.Take(PageSize)];
        return Pages.Of<WaitingPage>(
            (nameof(WaitingPage.Proposals), shown),
            (nameof(WaitingPage.Mine), shown.Where(one => May(request, one, grants).IsAllowed).Select(static one => one.Id).ToHashSet()),
            (nameof(WaitingPage.IsFirst), after == 0),
            (nameof(WaitingPage.HasMore), found.Count > PageSize));
    }

    private async Task<IResult> PastAsync(ConsoleRequest request)
    {
        var before = request.Number("before") ?? long.MaxValue;
        var found = await approvals.PastAsync(request.Person.Tenant, before, PageSize + 1, request.Aborted).ConfigureAwait(false);
        return Pages.Of<DecidedPage>(
            (nameof(DecidedPage.Proposals), found.Take(PageSize).ToList()), (nameof(DecidedPage.IsFirst), before == long.MaxValue), (nameof(DecidedPage.HasMore), found.Count > PageSize));
    }

    private async Task<IResult> ShowAsync(ConsoleRequest request) =>
        await FindAsync(request).ConfigureAwait(false) is { } proposal ? await PageAsync(request, proposal).ConfigureAwait(false) : NotFound();

    // All of it, where a page would be too long for it.
    private async Task<IResult> WholeAsync(ConsoleRequest request)
    {
        if (await FindAsync(request).ConfigureAwait(false) is not { Content.Arguments.IsEmpty: false } proposal)
        {
            return NotFound();
        }

        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("tool", proposal.Content.Tool);
            json.WriteString("digest", proposal.Digest.ToString());
            Write(json, "plan", proposal.Content.Plan);
            Write(json, "arguments", proposal.Content.Arguments);
            Write(json, "claims", proposal.Content.Claims);
            json.WriteEndObject();
        }

        return TypedResults.Bytes(text.ToArray(), "application/json", $"proposal-{proposal.Id}.json");
    }

    private async Task<IResult> DecideAsync(ConsoleRequest request)
    {
        if (await FindAsync(request).ConfigureAwait(false) is not { } proposal)
        {
            return NotFound();
        }

        var (decision, reason) = (request.Field("decision"), request.Field("reason"));
        if (decision is not ("approve" or "deny") || DigestOf(request.Field("digest")) is not { } digest)
        {
            return ConsoleGate.Refuse(StatusCodes.Status400BadRequest, "Not taken", "What was sent is no form of this page. Nothing was decided.");
        }

        if (reason.Length > LongestReason || (decision == "deny" && reason.Length == 0))
        {
            return await PageAsync(
                request, proposal, StatusCodes.Status422UnprocessableEntity, "Nothing was decided yet",
                reason.Length == 0 ? "Say why you deny it: whoever asks, and whoever looks later, has to know." : "The reason is longer than 1,024 characters. Say it in fewer.",
                reason).ConfigureAwait(false);
        }

        var said = reason.Length == 0 ? null : reason;
        var result = decision == "approve"
            ? await approvals.ApproveAsync(proposal.Id, digest, request.Person, said, request.Aborted).ConfigureAwait(false)
            : await approvals.DenyAsync(proposal.Id, digest, request.Person, said, request.Aborted).ConfigureAwait(false);
        if (result is DecisionResult.Decided)
        {
            return Pages.SeeOther(request.Context, request.Frame.Link("approvals/" + proposal.Id));
        }

        var refusal = DecisionRefusal.Of(result, proposal, request.Person);
        return await PageAsync(
            request, await FindAsync(request).ConfigureAwait(false) ?? proposal, refusal.Status, "Nothing was decided", refusal.Why, reason, refusal.ReplacedBy).ConfigureAwait(false);
    }

    private async Task<IResult> PageAsync(
        ConsoleRequest request, Proposal proposal, int status = StatusCodes.Status200OK, string? title = null, string? problem = null, string? reason = null,
        string? replacedBy = null)
    {
        var tools = await catalog.ListAsync().ConfigureAwait(false);
        return Pages.Of<ProposalPage>(
            status,
            (nameof(ProposalPage.Proposal), proposal),
            (nameof(ProposalPage.Contract), tools.FirstOrDefault(tool => tool.Contract.FullName == proposal.Content.Tool)?.Contract),
            (nameof(ProposalPage.May), May(request, proposal, await GrantsAsync(request).ConfigureAwait(false))),
            (nameof(ProposalPage.ProblemTitle), title),
            (nameof(ProposalPage.Problem), problem),
            (nameof(ProposalPage.Reason), reason),
            (nameof(ProposalPage.ReplacedBy), replacedBy));
    }

    private async Task<Proposal?> FindAsync(ConsoleRequest request) =>
        await approvals.FindAsync(request.Person.Tenant, request.Route("id"), request.Aborted).ConfigureAwait(false);

    private async Task<IReadOnlyList<Grant>> GrantsAsync(ConsoleRequest request) =>
        await store.ReadGrantsAsync(request.Person.Tenant, request.Person.Actor, request.Aborted).ConfigureAwait(false);

    // For the page only: the store decides by the same rule, in the decision's own transaction.
    private static GrantDecision May(ConsoleRequest request, Proposal proposal, IReadOnlyList<Grant> grants) =>
        ApproverRule.Decide(proposal, request.Person.Actor, request.Person.OnBehalfOf, grants, request.Frame.Now);

    private static IResult NotFound() =>
        ConsoleGate.Refuse(StatusCodes.Status404NotFound, "No such proposal", "Your tenant has no proposal of this address. It may have been cleared away after its time.");

    private static Digest? DigestOf(string text) =>
        text.Length == 2 * Digest.Size && text.All(char.IsAsciiHexDigit) ? new Digest(Convert.FromHexString(text)) : null;

    private static void Write(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.Span);
    }
}
