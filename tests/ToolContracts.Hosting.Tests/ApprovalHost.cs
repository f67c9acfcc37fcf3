using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Approvals;

namespace ToolContracts.Hosting.Tests;

/// <summary>What tests of approvals do with a host.</summary>
internal static class ApprovalHost
{
    public static readonly Caller Carol = new(ActorKind.Human, "carol", "acme");

    /// <summary>A host with the vault's tools; the agent may ask, and carol may approve.</summary>
    public static async Task<TestHost> StartAsync(
        string? folder = null, Action<IServiceCollection, string>? configure = null, Action<ToolContractsOptions>? options = null, bool grants = true)
    {
        var host = new TestHost(folder, configure, static builder => builder.AddToolset<VaultTools>(), options);
        if (grants)
        {
            foreach (var action in new[] { "vault.open", "vault.look", "vault.blind", "vault.count_all" })
            {
                await host.GrantAsync(action);
            }

            await host.GrantAsync("approve:keeper", actor: "carol");
        }

        return host;
    }

    public static ValueTask<ToolOutcome> OpenAsync(this TestHost host, string order = "o1", string box = "b1", Caller? caller = null, CancellationToken cancellationToken = default) =>
        host.CallAsync("vault_open", $$$"""{"request":{"order":"{{{order}}}","box":"{{{box}}}"}}""", caller, cancellationToken);

    public static ValueTask<ToolOutcome> EmptyAsync(this TestHost host, string order = "o1", string box = "b1") =>
        host.CallAsync("vault_empty", $$$"""{"request":{"order":"{{{order}}}","box":"{{{box}}}"}}""");

    public static ToolOutcome.ApprovalRequired IsHeld(this ToolOutcome outcome) => Assert.IsType<ToolOutcome.ApprovalRequired>(outcome);

    /// <summary>The proposal of a held call, as carol sees it.</summary>
    public static async Task<Proposal> ProposalAsync(this TestHost host, ToolOutcome outcome) =>
        (await host.Approvals.FindAsync("acme", outcome.IsHeld().ProposalId))!;

    public static async Task<DecisionResult> ApproveAsync(this TestHost host, ToolOutcome outcome, Caller? approver = null)
    {
        var proposal = await host.ProposalAsync(outcome);
        return await host.Approvals.ApproveAsync(proposal.Id, proposal.Digest, approver ?? Carol, "looked at it");
    }

    public static async Task<DecisionResult> DenyAsync(this TestHost host, ToolOutcome outcome)
    {
        var proposal = await host.ProposalAsync(outcome);
        return await host.Approvals.DenyAsync(proposal.Id, proposal.Digest, Carol);
    }

    /// <summary>Holds a call and has it approved.</summary>
    public static async Task<Proposal> ApprovedAsync(this TestHost host, string order = "o1") =>
        Assert.IsType<DecisionResult.Decided>(await host.ApproveAsync(await host.OpenAsync(order))).Proposal;

    public static string Text(this ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    public static async Task<List<string>> LogAsync(this TestHost host) =>
        [.. (await host.Store.ReadEvidenceAsync(0, 100_000, default)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span))];
}
