using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ToolContracts.Console.Access;

/// <summary>Takes a form only from a page of this console, and only one of a size that it has.</summary>
internal sealed class PostCheck(IAntiforgery antiforgery)
{
    private const int MaxBytes = 256 * 1024;

    private static readonly FormOptions Limits = new() { ValueCountLimit = 16, KeyLengthLimit = 64, ValueLengthLimit = MaxBytes };

    /// <summary>Reads the form.</summary>
    /// <returns>Why it is refused: a status code and a sentence; null where it is taken.</returns>
    public async Task<(int Status, string Why)?> RefusalAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOwnPage(request))
        {
            return (StatusCodes.Status403Forbidden, "The form was sent by a page of another site. Nothing was done.");
        }

        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return (StatusCodes.Status415UnsupportedMediaType, "What was sent is no form of this console. Nothing was done.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBytes;
        }

        context.Features.Set<IFormFeature>(new FormFeature(request, Limits));
        try
        {
            await request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return (StatusCodes.Status413PayloadTooLarge, "What was sent is larger than the forms of this console. Nothing was done.");
        }

        return await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false)
            ? null
            : (StatusCodes.Status400BadRequest, "The form is old, or of somebody else's session. Nothing was done. Go back, load the page again, and send it once more.");
    }

    // A browser says where a form comes from, in one of the two or both. What says neither is no browser, and has no token.
    private static bool IsOwnPage(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"];
        return (origins.Count == 0 || (origins.Count == 1 && string.Equals(origins[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)))
            && (site.Count == 0 || site == "same-origin");
    }
}
