using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToolContracts.Administration;
using ToolContracts.Console.Layout;
using ToolContracts.Console.SignIn;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Access;

/// <summary>
/// Stands before each endpoint of the console: lets only people in whom the host's authentication knows, to what they are granted, and takes forms
/// from its own pages only. What stands behind it acts as that person.
/// </summary>
internal sealed partial class ConsoleGate(
    ConsoleOptions options, ConsoleSignIn signIn, PostCheck posts, IAntiforgery antiforgery, IToolAuthority authority, TimeProvider time, ILogger<ConsoleGate> logger)
{
    /// <summary>Puts the gate before a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">Path of the console below the host's own.</param>
    public RequestDelegate Before(ConsolePage page, string root) => async context =>
    {
        SecurityHeaders.Set(context.Response);
        var frame = Begin(context, root);
        var answer = RefuseOthers(context) ?? await EnterAsync(context, frame, page).ConfigureAwait(false);
        await answer.ExecuteAsync(context).ConfigureAwait(false);
    };

    /// <summary>Puts what holds for everybody before an endpoint that needs no sign-in.</summary>
    public RequestDelegate Open(string method, Func<HttpContext, Frame, Task<IResult>> answer, string root) => async context =>
    {
        SecurityHeaders.Set(context.Response);
        var frame = Begin(context, root);
        var refusal = RefuseOthers(context) ?? (HttpMethods.IsPost(method) ? await RefusePostAsync(context).ConfigureAwait(false) : null);
        await (refusal ?? await answer(context, frame).ConfigureAwait(false)).ExecuteAsync(context).ConfigureAwait(false);
    };

    /// <summary>An answer that says why there is none.</summary>
    public static IResult Refuse(int status, string title, string why) => Pages.Of<MessagePage>(status, ("Title", title), ("Text", why));

    private Frame Begin(HttpContext context, string root)
    {
        var frame = context.RequestServices.GetRequiredService<Frame>();
        frame.Base = context.Request.PathBase.ToUriComponent() + root;
        frame.Now = time.GetUtcNow();
        return frame;
    }

    // Who needs no password is on this machine.
    private IResult? RefuseOthers(HttpContext context) => !signIn.IsDevelopment || Loopback.IsFromHere(context)
        ? null : Refuse(StatusCodes.Status403Forbidden, "Not from here", "This console has the development sign-in, and answers to its own machine only, by a loopback name.");

    private async Task<IResult?> RefusePostAsync(HttpContext context) =>
        await posts.RefusalAsync(context).ConfigureAwait(false) is { } refused ? Refuse(refused.Status, "Not taken", refused.Why) : null;

    private async Task<IResult> EnterAsync(HttpContext context, Frame frame, ConsolePage page)
    {
        var signedIn = await context.AuthenticateAsync(signIn.Scheme).ConfigureAwait(false);
        if (signedIn is not { Succeeded: true, Principal.Identity.IsAuthenticated: true })
        {
            await context.ChallengeAsync(signIn.Scheme).ConfigureAwait(false);
            return TypedResults.Empty;
        }

        context.User = signedIn.Principal;
        if ((signIn.Person ?? options.Person)!(signedIn.Principal) is not { Kind: ActorKind.Human } person)
        {
            return Refuse(StatusCodes.Status403Forbidden, "Nobody here", "You are signed in, and this host does not know you as a person of a tenant. Its operator says who is one.");
        }

        (frame.Person, frame.IsDevelopment) = (person, signIn.IsDevelopment);
        if (HttpMethods.IsPost(page.Method) && await RefusePostAsync(context).ConfigureAwait(false) is { } refused)
        {
            return refused;
        }

        try
        {
            var decision = await authority.DecideAsync(person, ConsoleActions.Read, page.Resource, context.RequestAborted).ConfigureAwait(false);
            if (!decision.IsAllowed)
            {
                return Refuse(StatusCodes.Status403Forbidden, "Not yours to see", Reasons.OfRead(decision.Reason, page.Resource, person));
            }

            frame.Antiforgery = antiforgery.GetAndStoreTokens(context);
            return await page.Answer(new ConsoleRequest(context, frame, person)).ConfigureAwait(false);
        }
        catch (StoreUnavailableException exception)
        {
            LogStore(exception);
            context.Response.Headers.RetryAfter = "5";
            return Refuse(
                StatusCodes.Status503ServiceUnavailable,
                "The store is out of reach",
                exception.MayHaveHappened
                    ? "It is not known whether what you did was stored. Load the page again to see; nobody can use it while the store is out of reach."
                    : "Nothing was changed. Calls with an effect are refused meanwhile. Try again in a moment.");
        }
    }

    [LoggerMessage(60, LogLevel.Error, "A page of the console could not be answered: the store is out of reach.")]
    private partial void LogStore(Exception exception);
}
