using System.Buffers;
using System.Text;

namespace ToolContracts.Dispatch;

/// <summary>The claims of a caller as text.</summary>
internal static class CallerClaims
{
    /// <summary>
    /// Whether each claim is Unicode text. One that is not has no canonical form to be approved in, and no UTF-8: replaced, it would be the text
    /// of another claim in a key or resource.
    /// </summary>
    public static bool AreText(Caller caller)
    {
        if (caller.Claims.Count == 0)
        {
            return true;
        }

        foreach (var (name, value) in caller.Claims)
        {
            if (!IsText(name) || !IsText(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsText(ReadOnlySpan<char> value)
    {
        while (value.IndexOfAnyInRange('\ud800', '\udfff') is var at and >= 0)
        {
            if (Rune.DecodeFromUtf16(value[at..], out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            value = value[(at + length)..];
        }

        return true;
    }
}
