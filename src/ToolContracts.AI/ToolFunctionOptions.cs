using ToolContracts.Contracts;

namespace ToolContracts.AI;

/// <summary>How contracted tools are shown to a model through Microsoft.Extensions.AI. Validated once, and not read again.</summary>
public sealed class ToolFunctionOptions
{
    internal const string ProposalHole = "{proposal}";

    /// <summary>
    /// The dialect of the model's provider: its schemas are shown, and its rules bind the arguments. A dialect other than <see cref="SchemaDialect.Mcp"/>
    /// has to be named in the toolset's project: <c>ToolContractsProviders</c>.
    /// </summary>
    public SchemaDialect Dialect { get; set; }

    /// <summary>
    /// Where people decide over a proposal, such as <c>https://tools.example/console/approvals/{proposal}</c>: absolute, with <c>{proposal}</c> where its
    /// identity goes. It is told to the model, which may tell it to its user; it gives no access by itself. Null: the identity alone is told.
    /// </summary>
    public string? ApprovalAddress { get; set; }

    internal string? AddressOf(string proposalId) => ApprovalAddress?.Replace(ProposalHole, Uri.EscapeDataString(proposalId), StringComparison.Ordinal);

    internal void Validate()
    {
        if (!Enum.IsDefined(Dialect))
        {
            throw new ArgumentException($"{nameof(Dialect)} is {(int)Dialect}, which is no dialect.");
        }

        if (ApprovalAddress is { } address && !IsAddress(address))
        {
            throw new ArgumentException($"{nameof(ApprovalAddress)} is '{address}'. Write an absolute http or https address with {ProposalHole} in it, without a user name.");
        }
    }

    private static bool IsAddress(string text) =>
        text.Contains(ProposalHole, StringComparison.Ordinal)
        && Uri.TryCreate(text.Replace(ProposalHole, "p", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0;
}
