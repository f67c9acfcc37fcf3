using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Shared.Identity;

/// <summary>
/// Recognises names that say who acts, as against whom or what is acted on: <c>tenantId</c>, <c>currentUser</c>, <c>onBehalfOf</c>; but not
/// <c>userId</c>, <c>assignee</c>, <c>newTenant</c>, <c>factor</c> or <c>currentUserCount</c>.
/// </summary>
internal static class IdentityNames
{
    private const string Tenant = "tenant";
    private const string Actor = "actor";

    /// <summary>Words that say of a person that it is the one who acts.</summary>
    private static readonly ImmutableHashSet<string> Acting =
        ["acting", "authenticated", "calling", "current", "effective", "executing", "initiating", "invoking", "my", "own", "requesting", "session"];

    private static readonly ImmutableHashSet<string> Persons =
        ["actor", "caller", "employee", "identity", "principal", "tenant", "user", "username", "userid"];

    private static readonly ImmutableHashSet<string> Identifiers =
        ["code", "email", "guid", "id", "identifier", "identity", "key", "login", "mail", "name", "oid", "slug", "sub", "subject", "upn", "uuid"];

    private static readonly ImmutableHashSet<string> Rights =
        ["admin", "claim", "claims", "group", "groups", "permission", "permissions", "role", "roles", "scope", "scopes"];

    /// <summary>What the name of a value says; null where it says nothing of who acts.</summary>
    public static IdentityClaim? Read(string name, ITypeSymbol type)
    {
        var words = NameWords.Of(name);
        if (words.IsEmpty)
        {
            return null;
        }

        return OnBehalf(words) ?? (CanName(type, words) ? Single(words) ?? Qualified(words) : null);
    }

    /// <summary>An amount names nobody (the principal of a loan), and a flag chooses among what the host knows.</summary>
    private static bool CanName(ITypeSymbol type, ImmutableArray<string> words) =>
        !InvariantText.IsFraction(type)
        && type.Underlying().SpecialType != SpecialType.System_Boolean
        && !(words is ["principal"] && InvariantText.IsInteger(type));

    /// <summary><c>onBehalfOf</c> and what begins or ends so, <c>impersonate…</c>, <c>runAs</c>, <c>asUser</c>.</summary>
    private static IdentityClaim? OnBehalf(ImmutableArray<string> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] == "behalf" && words[i + 1] == "of")
            {
                return new IdentityClaim("onBehalfOf");
            }
        }

        var isImpersonation = words[0].StartsWith("impersonat", StringComparison.Ordinal)
            || words is ["run" or "act" or "acting" or "execute", "as", ..]
            || (words is ["as", var person, ..] && Persons.Contains(person) && IsWhole(words, 2));
        return isImpersonation ? new IdentityClaim(null) : null;
    }

    /// <summary>Words that name who acts by themselves: tenant, actor, caller, principal.</summary>
    private static IdentityClaim? Single(ImmutableArray<string> words)
    {
        if (words[0] is not (Tenant or Actor or "caller" or "principal") || !IsWhole(words, 1))
        {
            return null;
        }

        return new IdentityClaim(IsRight(words) ? null : words[0] == Tenant ? Tenant : Actor);
    }

    /// <summary>A person or tenant that is qualified as the one who acts: currentUserId, myTenant, callerRole, actingUser, loggedInUser.</summary>
    private static IdentityClaim? Qualified(ImmutableArray<string> words)
    {
        var from = words is ["logged" or "signed", "in", ..] ? 2 : Acting.Contains(words[0]) || words[0] == "caller" ? 1 : 0;
        if (from == 0 || words.Length <= from)
        {
            return null;
        }

        if (words[0] is "my" && words.Length == 2 && words[1] is "role" or "roles")
        {
            return new IdentityClaim(null);
        }

        if (!Persons.Contains(words[from]) || !IsWhole(words, from + 1))
        {
            return null;
        }

        return new IdentityClaim(IsRight(words) ? null : words[from] == Tenant ? Tenant : Actor);
    }

    /// <summary>Whether what follows only says how: an identifier or a right, or nothing.</summary>
    private static bool IsWhole(ImmutableArray<string> words, int from)
    {
        for (var i = from; i < words.Length; i++)
        {
            if (!Identifiers.Contains(words[i]) && !Rights.Contains(words[i]) && !(words[0] == "caller" && words[i] is "user" or "tenant"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRight(ImmutableArray<string> words) => Rights.Contains(words[words.Length - 1]);
}
