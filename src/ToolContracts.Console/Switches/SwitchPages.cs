using System.Globalization;
using Microsoft.AspNetCore.Http;
using ToolContracts.Administration;
using ToolContracts.Console.Access;
using ToolContracts.Console.Layout;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Switches;

/// <summary>The kill switches of a tenant: what is stopped, stopping more, and lifting one by two people.</summary>
internal sealed class SwitchPages(IToolAdministration administration, IToolAuthority authority, IToolCatalog catalog)
{
    private const int LongestText = 1024;
    private const int LongestTarget = 256;

    public IEnumerable<ConsolePage> All() =>
    [
        new(HttpMethods.Get, ConsoleActions.Switches, ConsoleActions.Switches, request => PageAsync(request)),
        new(HttpMethods.Post, ConsoleActions.Switches, ConsoleActions.Switches, SetAsync),
        new(HttpMethods.Post, "switches/{id}/lift", ConsoleActions.Switches, LiftAsync),
    ];

    /// <summary>The resource that a grant of stopping or lifting names: <c>all</c>, or scope and target.</summary>
    public static string ResourceOf(KillScope scope, string target) =>
        scope == KillScope.All ? "all" : $"{scope.ToString().ToLowerInvariant()}/{Uri.EscapeDataString(target)}";

    private async Task<IResult> SetAsync(ConsoleRequest request)
    {
        var (target, reason) = (request.Field("target"), request.Field("reason"));
        if (ScopeOf(request.Field("scope")) is not { } scope)
        {
            return ConsoleGate.Refuse(StatusCodes.Status400BadRequest, "Not taken", "What was sent is no form of this page. Nothing was stopped.");
        }

        target = scope == KillScope.All ? "" : target;
        if (Problem(scope, target, reason) is { } problem)
        {
            return await PageAsync(request, StatusCodes.Status422UnprocessableEntity, problem, scope, target, reason).ConfigureAwait(false);
        }

        var resource = ResourceOf(scope, target);
        var decision = await authority.AuthorizeAsync(request.Person, ConsoleActions.Stop, resource, request.Aborted).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return await PageAsync(
                request, StatusCodes.Status403Forbidden, Reasons.OfGrant(decision.Reason, ConsoleActions.Stop, resource, request.Person), scope, target, reason).ConfigureAwait(false);
        }

        // In the person's tenant only: what stops all of them is for who runs the host.
        await administration.KillAsync(new NewKillSwitch(scope, target, request.Person.Actor, reason) { Tenant = request.Person.Tenant }, request.Aborted).ConfigureAwait(false);
        return Pages.SeeOther(request.Context, request.Frame.Link(ConsoleActions.Switches));
    }

    private async Task<IResult> LiftAsync(ConsoleRequest request)
    {
        var reason = request.Field("reason");
        if (!long.TryParse(request.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || (await SwitchesAsync(request).ConfigureAwait(false)).FirstOrDefault(one => one.Id == id) is not { } killSwitch)
        {
            return await PageAsync(request, StatusCodes.Status404NotFound, "That switch is not on any more in your tenant. Nothing was changed.").ConfigureAwait(false);
        }

        if (killSwitch.Tenant is null)
        {
            return await PageAsync(request, StatusCodes.Status403Forbidden, "That switch counts in all tenants. Who runs the host lifts it.").ConfigureAwait(false);
        }

        if (reason.Length is 0 or > LongestText)
        {
            return await PageAsync(request, StatusCodes.Status422UnprocessableEntity, "Say in at most 1,024 characters why it can be lifted. Nothing was changed.").ConfigureAwait(false);
        }

        var resource = ResourceOf(killSwitch.Scope, killSwitch.Target);
        var decision = await authority.AuthorizeAsync(request.Person, ConsoleActions.Lift, resource, request.Aborted).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return await PageAsync(request, StatusCodes.Status403Forbidden, Reasons.OfGrant(decision.Reason, ConsoleActions.Lift, resource, request.Person)).ConfigureAwait(false);
        }

        await administration.ReviveAsync(id, request.Person.Actor, reason, request.Aborted).ConfigureAwait(false);
        return Pages.SeeOther(request.Context, request.Frame.Link(ConsoleActions.Switches));
    }

    private async Task<IResult> PageAsync(
        ConsoleRequest request, int status = StatusCodes.Status200OK, string? problem = null, KillScope scope = KillScope.Tool, string target = "", string reason = "")
    {
        var switches = await SwitchesAsync(request).ConfigureAwait(false);
        Dictionary<long, string> whyNot = [];
        foreach (var one in switches.Where(static one => one.Tenant is not null))
        {
            var resource = ResourceOf(one.Scope, one.Target);
            var decision = await authority.DecideAsync(request.Person, ConsoleActions.Lift, resource, request.Aborted).ConfigureAwait(false);
            if (!decision.IsAllowed)
            {
                whyNot[one.Id] = Reasons.OfGrant(decision.Reason, ConsoleActions.Lift, resource, request.Person);
            }
        }

        return Pages.Of<SwitchesPage>(
            status,
            (nameof(SwitchesPage.Switches), switches),
            (nameof(SwitchesPage.WhyNotLift), whyNot),
            (nameof(SwitchesPage.Tools), await catalog.ListAsync().ConfigureAwait(false)),
            (nameof(SwitchesPage.Problem), problem),
            (nameof(SwitchesPage.Scope), scope),
            (nameof(SwitchesPage.Target), target),
            (nameof(SwitchesPage.Reason), reason));
    }

    // Of another tenant, a switch says nothing here.
    private async Task<List<KillSwitch>> SwitchesAsync(ConsoleRequest request)
    {
        var tenant = request.Person.Tenant;
        return
        [
            .. (await administration.SwitchesAsync(request.Aborted).ConfigureAwait(false))
                .Where(one => one.Tenant == tenant || (one.Tenant is null && (one.Scope != KillScope.Tenant || one.Target == tenant)))
                .Select(static one => one.Tenant is null ? one with { By = "", Reason = "", ReviveAskedBy = null, ReviveAskedAt = null } : one),
        ];
    }

    private static string? Problem(KillScope scope, string target, string reason) =>
        scope != KillScope.All && (target.Length is 0 or > LongestTarget || target.Any(char.IsControl)) ? "Say what is to be stopped, in at most 256 characters. Nothing was stopped."
        : reason.Length is 0 or > LongestText ? "Say in at most 1,024 characters why it is to be stopped. Nothing was stopped."
        : null;

    private static KillScope? ScopeOf(string text) => text switch
    {
        "tool" => KillScope.Tool,
        "toolset" => KillScope.Toolset,
        "actor" => KillScope.Actor,
        "task" => KillScope.Task,
        "all" => KillScope.All,
        _ => null,
    };
}
