namespace ToolContracts.Cli.Verbs;

/// <summary>The document of <c>status</c>.</summary>
internal sealed record StatusDocument
{
    public required string Database { get; init; }

    public required int SchemaVersion { get; init; }

    /// <summary>Instances of the hosts that live.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    public required LogDocument Log { get; init; }

    public required IReadOnlyList<SwitchDocument> Switches { get; init; }

    public required IReadOnlyList<HoldDocument> Holds { get; init; }

    public required int RunningCalls { get; init; }

    public required int UnknownCalls { get; init; }

    public required IReadOnlyList<WaitingDocument> WaitingProposals { get; init; }

    /// <summary>Those of which at least 80 % are spent or reserved.</summary>
    public required IReadOnlyList<BudgetDocument> BudgetsNearLimit { get; init; }
}

/// <summary>The log.</summary>
internal sealed record LogDocument(string Origin, long Size, CheckpointDocument? Checkpoint);

/// <summary>The newest checkpoint. Its signature is not verified here.</summary>
internal sealed record CheckpointDocument(long Size, string Root, DateTimeOffset At, long AgeSeconds);

/// <summary>How many proposals of a tenant wait.</summary>
internal sealed record WaitingDocument(string Tenant, long Count);
