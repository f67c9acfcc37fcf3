using System.Buffers;
using System.Text;

namespace ToolContracts;

/// <summary>Who calls. It carries identity only; grants lie in the host's store and are looked up anew at each call.</summary>
/// <remarks>The host makes it from what it has verified: a token, a session, its own configuration. Never from a tool's arguments.</remarks>
public sealed record Caller
{
    /// <summary>A caller.</summary>
    /// <param name="kind">What kind of identity acts.</param>
    /// <param name="actor">The identity that acts, for instance <c>agent-7</c>; not empty.</param>
    /// <param name="tenant">The tenant that it acts in; not empty.</param>
    /// <exception cref="ArgumentException">An identity or tenant is empty, or longer than 256 characters, or has control characters or half of a surrogate pair.</exception>
    public Caller(ActorKind kind, string actor, string tenant)
    {
        Kind = kind;
        Actor = Checked(actor, nameof(actor));
        Tenant = Checked(tenant, nameof(tenant));
    }

    /// <summary>What kind of identity acts.</summary>
    public ActorKind Kind { get; }

    /// <summary>The identity that acts.</summary>
    public string Actor { get; }

    /// <summary>The tenant that it acts in.</summary>
    public string Tenant { get; }

    /// <summary>The identity on whose behalf the actor acts; null where it acts for itself.</summary>
    public string? OnBehalfOf { get; init => field = value is null ? null : Checked(value, nameof(OnBehalfOf)); }

    /// <summary>The task or conversation that the call belongs to; null where there is none.</summary>
    public string? Task { get; init => field = value is null ? null : Checked(value, nameof(Task)); }

    /// <summary>Verified claims by name, for <see cref="FromCallerAttribute"/>. With one that has half of a surrogate pair, each call is denied.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    private static string Checked(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);

        // Half of a surrogate pair has no UTF-8: replaced, two identities would share one text in the store.
        if (value.Length > 256 || value.Any(char.IsControl) || !IsText(value))
        {
            throw new ArgumentException("An identity has at most 256 characters, no control characters and no half of a surrogate pair.", name);
        }

        return value;
    }

    private static bool IsText(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(value, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            value = value[length..];
        }

        return true;
    }
}
