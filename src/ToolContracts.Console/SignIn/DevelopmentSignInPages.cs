using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using ToolContracts.Console.Access;
using ToolContracts.Console.Layout;

namespace ToolContracts.Console.SignIn;

/// <summary>Signs people in and out on a developer's machine.</summary>
internal sealed class DevelopmentSignInPages(DevelopmentPeople people, IAntiforgery antiforgery)
{
    public Task<IResult> ShowAsync(HttpContext context, Frame frame)
    {
        frame.Antiforgery = antiforgery.GetAndStoreTokens(context);
        return Task.FromResult(Pages.Of<SignInPage>((nameof(SignInPage.Return), context.Request.Query["return"].ToString())));
    }

    public async Task<IResult> SignInAsync(HttpContext context, Frame frame)
    {
        var form = context.Request.Form;
        if (people.UserOf(form["person"].ToString()) is not { } user)
        {
            return ConsoleGate.Refuse(StatusCodes.Status400BadRequest, "Nobody of that name", "The list of people has changed. Load the page again.");
        }

        await context.SignInAsync(DevelopmentPeople.Scheme, user).ConfigureAwait(false);
        var back = form["return"].ToString();
        return Pages.SeeOther(context, IsOwn(back, frame) ? back : frame.Base);
    }

    public static async Task<IResult> SignOutAsync(HttpContext context, Frame frame)
    {
        await context.SignOutAsync(DevelopmentPeople.Scheme).ConfigureAwait(false);
        return Pages.SeeOther(context, frame.Link("sign-in"));
    }

    /// <summary>Sends a browser to the list of people, and back afterwards.</summary>
    public static void Challenge(HttpContext context, Frame frame)
    {
        var request = context.Request;
        var isPage = HttpMethods.IsGet(request.Method) && !request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);
        if (isPage)
        {
            context.Response.Redirect(frame.Link("sign-in?return=" + Uri.EscapeDataString($"{request.PathBase}{request.Path}{request.QueryString}")));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    // Only to pages of this console: no other host, and nothing that a browser would read as one.
    private static bool IsOwn(string address, Frame frame) =>
        address.StartsWith(frame.Base + "/", StringComparison.Ordinal) && !address.Contains("//", StringComparison.Ordinal)
        && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl);
}
