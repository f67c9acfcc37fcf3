namespace ToolContracts.Identity;

/// <summary>Stable codes of refused tokens.</summary>
public static class TokenCodes
{
    /// <summary>There is no token.</summary>
    public const string Missing = "token-missing";

    /// <summary>It is longer than the host takes.</summary>
    public const string TooLarge = "token-too-large";

    /// <summary>It is no signed JSON web token, or not well-formed: encrypted, a member twice, not UTF-8, too deep.</summary>
    public const string Malformed = "token-malformed";

    /// <summary>Its header asks for what the host does not do, or is of another type.</summary>
    public const string Header = "token-header";

    /// <summary>It is unsigned, or its algorithm is not allowed.</summary>
    public const string Algorithm = "token-algorithm";

    /// <summary>No key of the host is the one that it names, or could have signed it.</summary>
    public const string Key = "token-key";

    /// <summary>Its signature does not hold.</summary>
    public const string Signature = "token-signature";

    /// <summary>Somebody else issued it.</summary>
    public const string Issuer = "token-issuer";

    /// <summary>It is for somebody else, or for others as well.</summary>
    public const string Audience = "token-audience";

    /// <summary>It has expired.</summary>
    public const string Expired = "token-expired";

    /// <summary>It does not count yet, or claims to come from the future.</summary>
    public const string NotYetValid = "token-not-yet-valid";

    /// <summary>A time is missing, or none.</summary>
    public const string Times = "token-times";

    /// <summary>It names no subject that could be a principal.</summary>
    public const string Principal = "token-principal";

    /// <summary>It names no tenant.</summary>
    public const string Tenant = "token-tenant";

    /// <summary>Its chain of actors is broken, too long, or of another issuer.</summary>
    public const string Actor = "token-actor";

    /// <summary>Its task is no name of one.</summary>
    public const string Task = "token-task";

    /// <summary>A claim that the host reads has no value that it can take.</summary>
    public const string Claim = "token-claim";

    /// <summary>It may be used once, and was.</summary>
    public const string Replayed = "token-replayed";

    /// <summary>The authority could not be asked for its keys in time.</summary>
    public const string AuthorityUnreachable = "authority-unreachable";

    /// <summary>The metadata is another issuer's.</summary>
    public const string AuthorityWrong = "authority-wrong";

    /// <summary>The store could not be asked whether the token was used.</summary>
    public const string StoreUnavailable = "store-unavailable";
}
