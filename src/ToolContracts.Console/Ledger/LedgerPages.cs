using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using ToolContracts.Administration;
using ToolContracts.Console.Access;
using ToolContracts.Console.Layout;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Ledger;

/// <summary>The calls of a tenant whose end is not known yet, and what a person found out of one.</summary>
internal sealed class LedgerPages(IToolAdministration administration, IToolAuthority authority)
{
    private const int PageSize = 25;
    private const int LongestText = 1024;
    private const int LongestCode = 64;

    public IEnumerable<ConsolePage> All() =>
    [
        new(HttpMethods.Get, ConsoleActions.Ledger, ConsoleActions.Ledger, ListAsync),
        new(HttpMethods.Get, "ledger/{call}", ConsoleActions.Ledger, ShowAsync),
        new(HttpMethods.Post, "ledger/{call}", ConsoleActions.Ledger, ReconcileAsync),
    ];

    /// <summary>The resource that a grant of reconciling names.</summary>
    public static string ResourceOf(string tool) => "tool/" + Uri.EscapeDataString(tool);

    private async Task<IResult> ListAsync(ConsoleRequest request)
    {
        var after = request.Number("after") ?? 0;
        List<OpenAttempt> open =
        [
            .. (await administration.OpenAttemptsAsync(request.Aborted).ConfigureAwait(false))
                .Where(one => one.Tenant == request.Person.Tenant && one.FencingToken > after).Take(PageSize + 1),
        ];
        return Pages.Of<LedgerPage>(
            (nameof(LedgerPage.Attempts), open.Take(PageSize).ToList()), (nameof(LedgerPage.IsFirst), after == 0), (nameof(LedgerPage.HasMore), open.Count > PageSize));
    }

    private async Task<IResult> ShowAsync(ConsoleRequest request) =>
        await FindAsync(request).ConfigureAwait(false) is { } attempt ? await PageAsync(request, attempt).ConfigureAwait(false) : NotFound();

    private async Task<IResult> ReconcileAsync(ConsoleRequest request)
    {
        if (await FindAsync(request).ConfigureAwait(false) is not { } attempt)
        {
            return NotFound();
        }

        var (found, detail, reason) = (request.Field("found"), request.Field("detail-" + request.Field("found")), request.Field("reason"));
        if (!long.TryParse(request.Field("attempt"), NumberStyles.None, CultureInfo.InvariantCulture, out var token) || found is not ("completed" or "failed" or "not-started" or "compensated"))
        {
            return ConsoleGate.Refuse(StatusCodes.Status400BadRequest, "Not taken", "What was sent is no form of this page. Nothing was changed.");
        }

        if (Problem(found, detail, reason) is { } problem)
        {
            return await PageAsync(request, attempt, StatusCodes.Status422UnprocessableEntity, problem, found, detail, reason).ConfigureAwait(false);
        }

        var decision = await authority.AuthorizeAsync(request.Person, ConsoleActions.Reconcile, ResourceOf(attempt.Tool), request.Aborted).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return await PageAsync(
                request, attempt, StatusCodes.Status403Forbidden, Reasons.OfGrant(decision.Reason, ConsoleActions.Reconcile, ResourceOf(attempt.Tool), request.Person), found, detail,
                reason).ConfigureAwait(false);
        }

        AttemptOutcome outcome = found switch
        {
            "completed" => new AttemptOutcome.Completed(Encoding.UTF8.GetBytes(detail)),
            "failed" => new AttemptOutcome.FailedFinal(detail),
            "not-started" => new AttemptOutcome.NotStarted(detail),
            _ => new AttemptOutcome.Compensated(detail.Length == 0 ? null : detail),
        };
        try
        {
            var result = await administration.ReconcileAsync(new NewReconciliation(token, attempt.CallId, outcome, request.Person.Actor, reason), request.Aborted).ConfigureAwait(false);
            return result switch
            {
                ReconcileResult.Reconciled => Pages.SeeOther(request.Context, request.Frame.Link("ledger/" + Uri.EscapeDataString(attempt.CallId))),
                ReconcileResult.Running => await PageAsync(
                    request, attempt, StatusCodes.Status409Conflict, "The call runs in a host that lives. Wait for its outcome. Nothing was changed.", found, detail, reason).ConfigureAwait(false),
                _ => await PageAsync(
                    request, await FindAsync(request).ConfigureAwait(false) ?? attempt, StatusCodes.Status409Conflict, "The end of this attempt is known already. The first answer counts. Nothing was changed.", found,
                    detail, reason).ConfigureAwait(false),
            };
        }
        catch (ArgumentException) when (outcome is AttemptOutcome.Completed)
        {
            return await PageAsync(
                request, attempt, StatusCodes.Status422UnprocessableEntity, "The result is no JSON, or larger than the results of this tool may be. Nothing was changed.", found, detail,
                reason).ConfigureAwait(false);
        }
    }

    private async Task<IResult> PageAsync(
        ConsoleRequest request, Attempt attempt, int status = StatusCodes.Status200OK, string? problem = null, string found = "", string detail = "", string reason = "")
    {
        var decision = await authority.DecideAsync(request.Person, ConsoleActions.Reconcile, ResourceOf(attempt.Tool), request.Aborted).ConfigureAwait(false);
        return Pages.Of<AttemptPage>(
            status,
            (nameof(AttemptPage.Attempt), attempt),
            (nameof(AttemptPage.WhyNot), decision.IsAllowed ? null : Reasons.OfGrant(decision.Reason, ConsoleActions.Reconcile, ResourceOf(attempt.Tool), request.Person)),
            (nameof(AttemptPage.Problem), problem),
            (nameof(AttemptPage.Found), found),
            (nameof(AttemptPage.Detail), detail),
            (nameof(AttemptPage.Reason), reason));
    }

    private async Task<Attempt?> FindAsync(ConsoleRequest request) =>
        await administration.FindAttemptAsync(request.Route("call"), request.Aborted).ConfigureAwait(false) is { } attempt && attempt.Tenant == request.Person.Tenant ? attempt : null;

    private static string? Problem(string found, string detail, string reason) => found switch
    {
        "completed" when detail.Length == 0 => "Write the result as JSON: a repeated call gets it, byte for byte. Nothing was changed.",
        "failed" or "not-started" when detail.Length is 0 or > LongestCode || !detail.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            => "Write a stable code of lower-case letters, digits and hyphens, such as never-sent. Nothing was changed.",
        "compensated" when detail.Length > LongestText => "That is no identity of a call. Nothing was changed.",
        _ => reason.Length is 0 or > LongestText ? "Say in at most 1,024 characters how it is known. Nothing was changed." : null,
    };

    private static IResult NotFound() => ConsoleGate.Refuse(StatusCodes.Status404NotFound, "No such call", "The ledger keeps no call of this address in your tenant.");
}
