using System.Text.Json;
using ToolContracts.Approvals;
using ToolContracts.Cli.Output;
using ToolContracts.Evidence;

namespace ToolContracts.Cli.Verbs.Approvals;

/// <summary>A proposal: all that a person must see to decide.</summary>
internal sealed record ProposalDocument
{
    public required string Id { get; init; }

    public required string State { get; init; }

    /// <summary>What a decision names; null once the values are erased.</summary>
    public required string? Digest { get; init; }

    public required string Tool { get; init; }

    public required string ContractHash { get; init; }

    public required string SideEffect { get; init; }

    public required string Impact { get; init; }

    public required string Tenant { get; init; }

    public required string ActorKind { get; init; }

    public required string Actor { get; init; }

    public required string? OnBehalfOf { get; init; }

    public required string? Task { get; init; }

    public required IReadOnlyList<string?> Resources { get; init; }

    /// <summary>The bound arguments; integers of 64 bits and decimals are strings.</summary>
    public required JsonElement? Arguments { get; init; }

    public required JsonElement? Claims { get; init; }

    public required JsonElement? Plan { get; init; }

    public required IReadOnlyList<NeedDocument> Needs { get; init; }

    public required IReadOnlyList<VoteDocument> Votes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DecisionDocument? LastDecision { get; init; }

    internal static ProposalDocument Of(Proposal proposal) => new()
    {
        Id = proposal.Id,
        State = Texts.Of(proposal.State),
        Digest = proposal.Digest == default(Digest) ? null : proposal.Digest.ToString(),
        Tool = proposal.Content.Tool,
        ContractHash = proposal.Content.ContractHash,
        SideEffect = Texts.Of(proposal.SideEffect),
        Impact = string.Join(", ", proposal.Impact.ToString().Split(", ").Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
        Tenant = proposal.Content.Requester.Tenant,
        ActorKind = Texts.Of(proposal.Content.Requester.Kind),
        Actor = proposal.Content.Requester.Actor,
        OnBehalfOf = proposal.Content.Requester.OnBehalfOf,
        Task = proposal.Content.Requester.Task,
        Resources = proposal.Content.Resources,
        Arguments = RawJson.Of(proposal.Content.Arguments),
        Claims = RawJson.Of(proposal.Content.Claims),
        Plan = RawJson.Of(proposal.Content.Plan),
        Needs = [.. proposal.Needs.Select(static need => new NeedDocument(need.Role, ApproverRule.ActionOf(need.Role), need.Count))],
        Votes = [.. proposal.Votes.Select(static vote => new VoteDocument(vote.By, vote.OnBehalfOf, vote.At, vote.Reason, vote.StandingId))],
        CreatedAt = proposal.CreatedAt,
        ExpiresAt = proposal.ExpiresAt,
        LastDecision = proposal.DecidedBy is { } by && proposal.DecidedAt is { } at
            ? new DecisionDocument(by, proposal.DecidedOnBehalfOf, at, proposal.DecisionReason)
            : null,
    };

    internal string Who => OnBehalfOf is null ? $"{Actor} ({ActorKind})" : $"{Actor} ({ActorKind}) for {OnBehalfOf}";
}

/// <summary>How many people of a role must approve.</summary>
internal sealed record NeedDocument(string Role, string Action, int Count);

/// <summary>A yes.</summary>
internal sealed record VoteDocument(string By, string? OnBehalfOf, DateTimeOffset At, string? Reason, long? StandingId);

/// <summary>Who decided last.</summary>
internal sealed record DecisionDocument(string By, string? OnBehalfOf, DateTimeOffset At, string? Reason);
