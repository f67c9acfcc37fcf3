using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ToolContracts.Identity;

/// <summary>
/// A signed token in compact form (RFC 7519), read so strictly that no two readers can read it differently: three parts, base64url, UTF-8, each an
/// object in which no member comes twice.
/// </summary>
internal sealed class TokenText : IDisposable
{
    // Claims are flat but for chains of actors and what profiles add.
    private const int MaxDepth = 24;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    private readonly JsonDocument _header;
    private readonly JsonDocument _payload;

    private TokenText(JsonDocument header, JsonDocument payload) => (_header, _payload) = (header, payload);

    public JsonElement Header => _header.RootElement;

    public JsonElement Payload => _payload.RootElement;

    /// <summary>Reads a token.</summary>
    public static TokenText? Read(string token, out TokenResult.Refused? refused)
    {
        refused = null;
        var parts = token.Split('.');
        if (parts.Length == 5)
        {
            refused = new(TokenCodes.Malformed, "It is encrypted; only signed tokens are taken.");
            return null;
        }

        if (parts.Length != 3 || parts[0].Length == 0 || parts[1].Length == 0)
        {
            refused = new(TokenCodes.Malformed, "It does not have the three parts of a signed token.");
            return null;
        }

        if (parts.Any(static part => part.AsSpan().ContainsAnyExcept(Alphabet)))
        {
            refused = new(TokenCodes.Malformed, "A part is not base64url.");
            return null;
        }

        if (Object(parts[0]) is not { } header)
        {
            refused = new(TokenCodes.Malformed, "Its header is no JSON object without repeated members.");
            return null;
        }

        if (Object(parts[1]) is { } payload)
        {
            return new TokenText(header, payload);
        }

        header.Dispose();
        refused = new(TokenCodes.Malformed, "Its claims are no JSON object without repeated members.");
        return null;
    }

    /// <summary>The text of a member; null where it is of another kind.</summary>
    public static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The texts of a claim that is one text or several; null for what is no text.</summary>
    public static List<string?> Audiences(JsonElement audience) =>
        audience.ValueKind == JsonValueKind.Array ? [.. audience.EnumerateArray().Select(Text)] : [Text(audience)];

    public void Dispose()
    {
        _header.Dispose();
        _payload.Dispose();
    }

    /// <summary>Reads one part of a token; null where it is no object that all readers read alike.</summary>
    public static JsonDocument? Object(string part)
    {
        try
        {
            var utf8 = Base64Url.DecodeFromChars(part);
            if (!Utf8.IsValid(utf8))
            {
                return null;
            }

            var document = JsonDocument.Parse(utf8, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && IsText(document.RootElement))
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            // InvalidOperationException: a member's name with half of a surrogate pair, met where names are compared.
            return null;
        }
    }

    // Half of a surrogate pair, written as an escape, is no text: readers replace it, each in its own way.
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsText),
                JsonValueKind.Object => value.EnumerateObject().All(static member => member.Name is not null && IsText(member.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
