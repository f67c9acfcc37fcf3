using ToolContracts.Shared.Classification;

namespace ToolContracts.Shared.Locking;

/// <summary>Version 1 of the lock file, as docs/guides/lock-file.md describes it.</summary>
internal static class LockFormat
{
    /// <summary>The one version of the format.</summary>
    public const string Version = "1";

    /// <summary>Bytes of UTF-8 beyond which the file is not read: a thousand tools have about 5 MB.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>A schema that says more levels than a binder takes (32) still fits: each level of data takes up to three of schema.</summary>
    public const int MaxDepth = 128;

    /// <summary>The members of the file.</summary>
    public static readonly ImmutableArray<LockShape> File = [Required(LockNames.Version, LockKind.Whole), Required(LockNames.Toolsets, LockKind.Record)];

    /// <summary>The members of a toolset.</summary>
    public static readonly ImmutableArray<LockShape> Toolset =
    [
        Required(LockNames.Version, LockKind.Text), Optional(LockNames.Owner, LockKind.Text), Required(LockNames.Tools, LockKind.Record),
    ];

    /// <summary>The members of a tool.</summary>
    public static readonly ImmutableArray<LockShape> Tool =
    [
        Required(LockNames.Contract, LockKind.Hash),
        Required(LockNames.Text, LockKind.Hash),
        Required(LockNames.Description, LockKind.Text),
        Required(LockNames.Effect, LockKind.Word) with { Words = Names<SideEffectValue>() },
        Optional(LockNames.Impact, LockKind.Words) with { Words = Names<ImpactValue>().Remove(nameof(ImpactValue.None)) },
        Optional(LockNames.Permissions, LockKind.Records) with
        {
            Members = [Required(LockNames.Action, LockKind.Text), Optional(LockNames.Resource, LockKind.Text)],
        },
        Optional(LockNames.Approval, LockKind.Record) with
        {
            Members =
            [
                Required(LockNames.Role, LockKind.Text), Optional(LockNames.Preview, LockKind.Text), Optional(LockNames.Summary, LockKind.Text),
                Required(LockNames.ExpiresMinutes, LockKind.Whole),
            ],
        },
        Optional(LockNames.ApprovalExempt, LockKind.Text),
        Required(LockNames.Idempotency, LockKind.Record) with
        {
            Members =
            [
                Required(LockNames.Stance, LockKind.Word) with { Words = ["Unstated", "None", "Natural", "Keyed"] },
                Optional(LockNames.Key, LockKind.Text), Required(LockNames.RetentionHours, LockKind.Whole), Optional(LockNames.Reason, LockKind.Text),
            ],
        },
        Optional(LockNames.CompensatedBy, LockKind.Text),
        Required(LockNames.Limits, LockKind.Record) with
        {
            Members =
            [
                Required(LockNames.TimeoutSeconds, LockKind.Whole), Required(LockNames.CallsPerMinute, LockKind.Whole), Required(LockNames.MaxConcurrency, LockKind.Whole),
                Required(LockNames.MaxArgumentBytes, LockKind.Whole), Required(LockNames.MaxResultBytes, LockKind.Whole),
            ],
        },
        Optional(LockNames.Budgets, LockKind.TextByName),
        Optional(LockNames.Egress, LockKind.Texts),
        Optional(LockNames.Sandbox, LockKind.Record) with
        {
            Members = [Optional(LockNames.MemoryMegabytes, LockKind.Whole), Optional(LockNames.CpuSeconds, LockKind.Whole), Required(LockNames.Network, LockKind.Flag)],
        },
        Required(LockNames.ResultCeiling, LockKind.Word) with { Words = Names<DataClassValue>() },
        Optional(LockNames.NeedsRoot, LockKind.Flag),
        Optional(LockNames.FromCaller, LockKind.Texts),
        Optional(LockNames.Marks, LockKind.TextByName),
        Required(LockNames.Input, LockKind.Schema),
        Required(LockNames.Output, LockKind.Schema),
        Optional(LockNames.Texts, LockKind.TextByName),
    ];

    private static LockShape Required(string name, LockKind kind) => new(name, kind, true);

    private static LockShape Optional(string name, LockKind kind) => new(name, kind, false);

    private static ImmutableArray<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetNames(typeof(T))];
}
