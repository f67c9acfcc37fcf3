using Microsoft.IdentityModel.Tokens;

namespace ToolContracts.Identity;

/// <summary>Which tokens a host takes, and who calls by them. Validated once, when it is added, and not read again.</summary>
public sealed class TokenCallerOptions
{
    private static readonly string[] Asymmetric = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly string[] ByName = ["actor", "onBehalfOf", "task", "tenant"];

    /// <summary>The one issuer, compared character by character with <c>iss</c>. Required.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>This host's own name at the issuer: a token whose <c>aud</c> is another is refused, whoever signed it. Required.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Whether a token may be for others besides. False: any of them could use a token here that it was given.</summary>
    public bool AcceptSharedAudience { get; set; }

    /// <summary>Public keys of the issuer: RSA of 2048 bits or more, or ECDSA. A key with an id is used for tokens that name it; one without for any.</summary>
    public IList<SecurityKey> SigningKeys { get; } = [];

    /// <summary>
    /// Reads the issuer's keys, for instance a <c>ConfigurationManager&lt;OpenIdConnectConfiguration&gt;</c>. Its issuer must be <see cref="Issuer"/>.
    /// How long keys are kept that cannot be read anew is its own setting.
    /// </summary>
    public BaseConfigurationManager? Metadata { get; set; }

    /// <summary>How long the authority may take to be asked: 100 ms to 1 minute.</summary>
    public TimeSpan AuthorityDeadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A secret shared with the issuer, for HS256, HS384 and HS512; at least 256 bits. Whoever has it can make tokens, so it is for closed systems only.
    /// Null: no such algorithm is taken, and no public key is ever used as a secret.
    /// </summary>
    public SymmetricSecurityKey? SharedSecret { get; set; }

    /// <summary>The asymmetric algorithms that are taken, as RFC 7518 names them.</summary>
    public ISet<string> Algorithms { get; } = new SortedSet<string>(Asymmetric, StringComparer.Ordinal);

    /// <summary>The values of <c>typ</c> that are taken, without regard to case and <c>application/</c>; a token without one counts as <c>JWT</c>.</summary>
    public ISet<string> Types { get; } = new SortedSet<string>(["JWT", "at+jwt"], StringComparer.OrdinalIgnoreCase);

    /// <summary>By how much the clocks of host and issuer may differ: 0 to 5 minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest token, in characters: 256 to 64 Ki.</summary>
    public int MaxTokenLength { get; set; } = 8 * 1024;

    /// <summary>How many actors a token may name (<c>act</c> in <c>act</c>): 1 to 16.</summary>
    public int MaxActors { get; set; } = 4;

    /// <summary>The claim that names the tenant; it must be there.</summary>
    public string TenantClaim { get; set; } = "tenant";

    /// <summary>The claim that names the task; a token need not have it.</summary>
    public string TaskClaim { get; set; } = "task";

    /// <summary>
    /// The claim that says what the actor is, <c>human</c>, <c>workload</c> or <c>service</c>, beside the <c>sub</c> of who acts; it must then be there.
    /// Null: who acts for somebody (<c>act</c>) is a workload, a client that acts for itself (<c>client_id</c> or <c>azp</c> is <c>sub</c>) a service,
    /// anybody else a human.
    /// </summary>
    public string? KindClaim { get; set; }

    /// <summary>The claims that become claims of the caller, for <see cref="FromCallerAttribute"/>. Only texts, numbers, true and false can.</summary>
    public ISet<string> Claims { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Whether each token counts once, on all hosts of the store; it must then have a <c>jti</c>.</summary>
    public bool SingleUse { get; set; }

    /// <summary>What is wrong with the options; empty where nothing is.</summary>
    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Issuer) || string.IsNullOrWhiteSpace(Audience))
        {
            yield return $"{nameof(Issuer)} or {nameof(Audience)} of the tokens is empty. Name both: a token of anybody, or for anybody, is none.";
        }

        if (SigningKeys.Count == 0 && Metadata is null && SharedSecret is null)
        {
            yield return $"Nothing says which keys sign tokens. Add {nameof(SigningKeys)}, or set {nameof(Metadata)}.";
        }

        foreach (var key in SigningKeys.Where(static key => !TokenKeyKind.IsStrong(key)))
        {
            yield return $"The signing key '{key?.KeyId}' is no public key of RSA with 2048 bits or more, nor of ECDSA. A secret is set as {nameof(SharedSecret)}.";
        }

        if (SharedSecret is { KeySize: < 256 })
        {
            yield return $"{nameof(SharedSecret)} has {SharedSecret.KeySize} bits. Take 256 or more from a random generator.";
        }

        foreach (var algorithm in Algorithms.Except(Asymmetric))
        {
            yield return $"'{algorithm}' is no asymmetric algorithm that is known. Take some of {string.Join(", ", Asymmetric)}.";
        }

        if (Algorithms.Count == 0 && SharedSecret is null)
        {
            yield return $"{nameof(Algorithms)} is empty, so every token would be refused.";
        }

        foreach (var problem in Ranges().Concat(Names()))
        {
            yield return problem;
        }
    }

    /// <summary>A copy that nobody else can change.</summary>
    internal TokenCallerOptions Freeze()
    {
        var copy = new TokenCallerOptions
        {
            Issuer = Issuer,
            Audience = Audience,
            AcceptSharedAudience = AcceptSharedAudience,
            Metadata = Metadata,
            AuthorityDeadline = AuthorityDeadline,
            SharedSecret = SharedSecret,
            ClockSkew = ClockSkew,
            MaxTokenLength = MaxTokenLength,
            MaxActors = MaxActors,
            TenantClaim = TenantClaim,
            TaskClaim = TaskClaim,
            KindClaim = KindClaim,
            SingleUse = SingleUse,
        };
        copy.Algorithms.IntersectWith(Algorithms);
        copy.Types.Clear();
        copy.Types.UnionWith(Types);
        copy.Claims.UnionWith(Claims);
        foreach (var key in SigningKeys)
        {
            copy.SigningKeys.Add(key);
        }

        return copy;
    }

    private IEnumerable<string> Ranges()
    {
        if (ClockSkew < TimeSpan.Zero || ClockSkew > TimeSpan.FromMinutes(5))
        {
            yield return $"{nameof(ClockSkew)} is {ClockSkew}. Set it between 0 and 5 minutes.";
        }

        if (AuthorityDeadline < TimeSpan.FromMilliseconds(100) || AuthorityDeadline > TimeSpan.FromMinutes(1))
        {
            yield return $"{nameof(AuthorityDeadline)} is {AuthorityDeadline}. Set it between 100 ms and 1 minute.";
        }

        if (MaxTokenLength is < 256 or > 64 * 1024)
        {
            yield return $"{nameof(MaxTokenLength)} is {MaxTokenLength}. Set it between 256 and 65,536.";
        }

        if (MaxActors is < 1 or > 16)
        {
            yield return $"{nameof(MaxActors)} is {MaxActors}. Set it between 1 and 16.";
        }
    }

    private IEnumerable<string> Names()
    {
        if (string.IsNullOrWhiteSpace(TenantClaim) || string.IsNullOrWhiteSpace(TaskClaim) || KindClaim is { } kind && string.IsNullOrWhiteSpace(kind))
        {
            yield return $"{nameof(TenantClaim)}, {nameof(TaskClaim)} or {nameof(KindClaim)} is empty. Name a claim.";
        }

        foreach (var claim in Claims.Where(static claim => string.IsNullOrWhiteSpace(claim) || ByName.Contains(claim, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"'{claim}' cannot be a claim of the caller: parameters of that name are filled with the caller's own {string.Join(", ", ByName)}.";
        }
    }
}
