using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Console.Access;
using ToolContracts.Console.Approvals;
using ToolContracts.Console.Assets;
using ToolContracts.Console.Contracts;
using ToolContracts.Console.Evidence;
using ToolContracts.Console.Ledger;
using ToolContracts.Console.Live;
using ToolContracts.Console.SignIn;
using ToolContracts.Console.Switches;
using ToolContracts.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves the console.</summary>
public static class ConsoleEndpointExtensions
{
    /// <summary>Serves the console's pages below a path. Each has the console's own gate: sign-in, grants, antiforgery and headers need no middleware.</summary>
    /// <param name="endpoints">The endpoints of the host.</param>
    /// <param name="pattern">The path, such as <c>/console</c>; without parameters.</param>
    /// <returns>The endpoints of the console, for conventions of the host such as RequireHost.</returns>
    /// <exception cref="ToolContractsStartupException">The console's services were not added.</exception>
    public static IEndpointConventionBuilder MapToolContractsConsole(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/console")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var root = RootOf(pattern);
        var services = endpoints.ServiceProvider;
        var gate = services.GetService<ConsoleGate>()
            ?? throw new ToolContractsStartupException(["MapToolContractsConsole finds no console. Call AddToolContractsConsole on the services."]);
        var group = endpoints.MapGroup(root);
        foreach (var page in Pages(services))
        {
            group.MapMethods(page.Path, [page.Method], gate.Before(page, root));
        }

        foreach (var asset in new[] { Asset.Style, Asset.Script })
        {
            group.MapMethods(asset.Path, [HttpMethods.Get], gate.Open(HttpMethods.Get, (context, _) => Task.FromResult(asset.Answer(context)), root));
        }

        if (services.GetService<DevelopmentSignInPages>() is { } signIn)
        {
            group.MapMethods("sign-in", [HttpMethods.Get], gate.Open(HttpMethods.Get, signIn.ShowAsync, root));
            group.MapMethods("sign-in", [HttpMethods.Post], gate.Open(HttpMethods.Post, signIn.SignInAsync, root));
            group.MapMethods("sign-out", [HttpMethods.Post], gate.Open(HttpMethods.Post, DevelopmentSignInPages.SignOutAsync, root));
        }

        group.Map("{**rest}", gate.Open(
            HttpMethods.Get, static (_, _) => Task.FromResult(ConsoleGate.Refuse(StatusCodes.Status404NotFound, "No such page", "The console has no page of this address.")), root));
        return group;
    }

    private static IEnumerable<ConsolePage> Pages(IServiceProvider services) =>
    [
        new(HttpMethods.Get, "", ConsoleActions.Approvals, static request => Task.FromResult(ToolContracts.Console.Layout.Pages.SeeOther(request.Context, request.Frame.Link(ConsoleActions.Approvals)))),
        .. new[] { ConsoleActions.Approvals, ConsoleActions.Switches, ConsoleActions.Ledger, ConsoleActions.Evidence, ConsoleActions.Contracts }
            .Select(services.GetRequiredService<ChangePage>().Page),
        .. services.GetRequiredService<ApprovalPages>().All(),
        .. services.GetRequiredService<SwitchPages>().All(),
        .. services.GetRequiredService<LedgerPages>().All(),
        .. services.GetRequiredService<EvidencePages>().All(),
        .. services.GetRequiredService<ContractPages>().All(),
    ];

    private static string RootOf(string pattern)
    {
        var parsed = RoutePatternFactory.Parse(pattern);
        return parsed.Parameters.Count == 0
            ? "/" + (parsed.RawText ?? "").Trim('/') is { Length: > 1 } path ? path : ""
            : throw new ArgumentException($"'{pattern}' has parameters. The console is at one address.", nameof(pattern));
    }
}
