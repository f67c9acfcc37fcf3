using ToolContracts.Mcp.Http;

namespace ToolContracts.Mcp;

/// <summary>How contracted tools are served to clients of MCP. Validated once, at start, and not read again.</summary>
public sealed class McpToolOptions
{
    /// <summary>What stands for the proposal in <see cref="ApprovalAddress"/>.</summary>
    internal const string ProposalHole = "{proposal}";

    /// <summary>The toolsets of the host that this server offers; empty: all. A tool of another one is denied, as one that is not there.</summary>
    public ISet<string> Toolsets { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>The most tools on a page of <c>tools/list</c>: 1 to 1,000.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>
    /// Who calls over stdio and streams, where no token comes with a request. Null: nobody, and a server with such a transport refuses to start.
    /// Over HTTP it is never used.
    /// </summary>
    public Caller? LocalCaller { get; set; }

    /// <summary>
    /// Where people decide over a proposal, such as <c>https://tools.example/console/approvals/{proposal}</c>: absolute, with <c>{proposal}</c> where
    /// its identity goes. Null: a client is told the identity only.
    /// </summary>
    public string? ApprovalAddress { get; set; }

    /// <summary>How long a call waits for the decision after its client has opened <see cref="ApprovalAddress"/>: 0 (not at all) to 10 minutes.</summary>
    public TimeSpan ApprovalWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether tools without a contract may stand on the same server. They are called past every guard.</summary>
    public bool AllowToolsWithoutContract { get; set; }

    /// <summary>What holds over HTTP.</summary>
    public McpHttpOptions Http { get; } = new();

    /// <summary>What is wrong with the options; empty where nothing is.</summary>
    internal IEnumerable<string> Problems()
    {
        if (PageSize is < 1 or > 1000)
        {
            yield return $"{nameof(PageSize)} is {PageSize}. Set it between 1 and 1,000.";
        }

        if (ApprovalWait < TimeSpan.Zero || ApprovalWait > TimeSpan.FromMinutes(10))
        {
            yield return $"{nameof(ApprovalWait)} is {ApprovalWait}. Set it between 0 and 10 minutes.";
        }

        if (ApprovalAddress is { } address && !IsAddress(address))
        {
            yield return $"{nameof(ApprovalAddress)} is '{address}'. Write an absolute http or https address with {ProposalHole} in its path.";
        }

        foreach (var problem in Http.Problems())
        {
            yield return problem;
        }
    }

    // Without user name and password: an address that goes to a client gives no access.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text.Replace(ProposalHole, "p", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && text.Contains(ProposalHole, StringComparison.Ordinal);
}
