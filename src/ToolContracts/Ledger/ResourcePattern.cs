using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ToolContracts.Ledger;

/// <summary>
/// The resources that a grant covers: segments between slashes, each a literal or <c>*</c> for one whole segment; <c>**</c> as the last segment
/// stands for one segment or more. Segments are compared percent-decoded and ordinally, so <c>%2F</c> is never a slash between segments.
/// </summary>
public sealed class ResourcePattern : IEquatable<ResourcePattern>
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _text;
    private readonly string?[] _segments;
    private readonly bool _openEnd;

    private ResourcePattern(string text, string?[] segments, bool openEnd)
    {
        _text = text;
        _segments = segments;
        _openEnd = openEnd;
    }

    /// <summary>All resources: <c>**</c>.</summary>
    public static ResourcePattern Everything { get; } = Parse("**");

    /// <summary>Whether it covers all resources.</summary>
    public bool IsEverything => _openEnd && _segments.Length == 0;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static ResourcePattern Parse(string text) =>
        TryParse(text, out var pattern, out var fault) ? pattern : throw new FormatException(fault);

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="pattern">The pattern, or null where it is none.</param>
    /// <param name="fault">Why it is none, or null.</param>
    /// <returns>Whether it is a pattern.</returns>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out ResourcePattern? pattern, [NotNullWhen(false)] out string? fault)
    {
        pattern = null;
        fault = null;
        if (string.IsNullOrEmpty(text))
        {
            fault = "A resource pattern is not empty; ** stands for every resource.";
            return false;
        }

        var parts = text.Split('/');
        var openEnd = parts[^1] == "**";
        var segments = new string?[openEnd ? parts.Length - 1 : parts.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            var part = parts[i];
            if (part == "*")
            {
                continue;
            }

            fault = part switch
            {
                "" => $"The resource pattern '{text}' has an empty segment.",
                "**" => $"In the resource pattern '{text}' the segment ** is not the last one.",
                _ when part.Contains('*', StringComparison.Ordinal) =>
                    $"In the resource pattern '{text}' a * is part of a segment; it stands for a whole one. Write %2A for the character.",
                _ when !TryDecode(part, out segments[i]) => $"The resource pattern '{text}' has a malformed percent-encoding.",
                _ => null,
            };
            if (fault is not null)
            {
                return false;
            }
        }

        pattern = new ResourcePattern(text, segments, openEnd);
        return true;
    }

    /// <summary>Tells whether a text is a resource: no empty segment, no malformed percent-encoding.</summary>
    /// <param name="resource">The text.</param>
    /// <returns>False where no pattern can decide over it, so that it must be refused.</returns>
    public static bool IsResource(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Split('/').All(static segment => segment.Length > 0 && TryDecode(segment, out _));
    }

    /// <summary>Tells whether it covers a resource.</summary>
    /// <param name="resource">The resource, its segments percent-encoded.</param>
    /// <returns>False also where the text is no resource.</returns>
    public bool Matches(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var parts = resource.Split('/');
        if (_openEnd ? parts.Length <= _segments.Length : parts.Length != _segments.Length)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 || !TryDecode(parts[i], out var segment))
            {
                return false;
            }

            if (i < _segments.Length && _segments[i] is { } literal && literal != segment)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ResourcePattern? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourcePattern);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The pattern as written.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;

    // Uri.UnescapeDataString leaves malformed escapes as they are; here they are a fault, since two readers could read them differently.
    private static bool TryDecode(string segment, [NotNullWhen(true)] out string? decoded)
    {
        decoded = segment;
        if (!segment.Contains('%', StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            var bytes = new List<byte>(segment.Length);
            for (var i = 0; i < segment.Length; i++)
            {
                if (segment[i] != '%')
                {
                    var length = char.IsHighSurrogate(segment[i]) && i + 1 < segment.Length ? 2 : 1;
                    bytes.AddRange(Strict.GetBytes(segment, i, length));
                    i += length - 1;
                }
                else if (i + 2 < segment.Length && char.IsAsciiHexDigit(segment[i + 1]) && char.IsAsciiHexDigit(segment[i + 2]))
                {
                    bytes.Add(Convert.FromHexString(segment.AsSpan(i + 1, 2))[0]);
                    i += 2;
                }
                else
                {
                    decoded = null;
                    return false;
                }
            }

            decoded = Strict.GetString([.. bytes]);
            return true;
        }
        catch (ArgumentException)
        {
            decoded = null;
            return false;
        }
    }
}
