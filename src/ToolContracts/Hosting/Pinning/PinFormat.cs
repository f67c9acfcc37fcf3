using ToolContracts.Contracts;

namespace ToolContracts.Hosting.Pinning;

/// <summary>
/// Version 1 of the lock file, as docs/guides/lock-file.md describes it. The analyzers write and read the same; a test holds both readers together.
/// </summary>
internal static class PinFormat
{
    /// <summary>The one version of the format.</summary>
    public const string Version = "1";

    /// <summary>What stands in place of the hashes of a tool of which some changes are accepted and others are not.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>Bytes beyond which the file is not read.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Levels beyond which the file is not read.</summary>
    public const int MaxDepth = 128;

    public const string VersionName = "version";
    public const string ToolsetsName = "toolsets";
    public const string ToolsName = "tools";
    public const string ContractName = "contract";
    public const string TextName = "text";
    public const string DescriptionName = "description";

    /// <summary>The members of a toolset.</summary>
    public static readonly IReadOnlyList<PinShape> Toolset =
        [Required(VersionName, PinKind.Text), Optional("owner", PinKind.Text), Required(ToolsName, PinKind.Record)];

    /// <summary>The members of a tool.</summary>
    public static readonly IReadOnlyList<PinShape> Tool =
    [
        Required(ContractName, PinKind.Hash),
        Required(TextName, PinKind.Hash),
        Required(DescriptionName, PinKind.Text),
        Required("effect", PinKind.Word) with { Words = Enum.GetNames<SideEffect>() },
        Optional("impact", PinKind.Words) with { Words = [.. Enum.GetNames<Impact>().Where(static name => name != nameof(Impact.None))] },
        Optional("permissions", PinKind.Records) with { Members = [Required("action", PinKind.Text), Optional("resource", PinKind.Text)] },
        Optional("approval", PinKind.Record) with
        {
            Members = [Required("role", PinKind.Text), Optional("preview", PinKind.Text), Optional("summary", PinKind.Text), Required("expiresMinutes", PinKind.Whole)],
        },
        Optional("approvalExempt", PinKind.Text),
        Required("idempotency", PinKind.Record) with
        {
            Members =
            [
                Required("stance", PinKind.Word) with { Words = Enum.GetNames<IdempotencyStance>() }, Optional("key", PinKind.Text),
                Required("retentionHours", PinKind.Whole), Optional("reason", PinKind.Text),
            ],
        },
        Optional("compensatedBy", PinKind.Text),
        Required("limits", PinKind.Record) with
        {
            Members =
            [
                Required("timeoutSeconds", PinKind.Whole), Required("callsPerMinute", PinKind.Whole), Required("maxConcurrency", PinKind.Whole),
                Required("maxArgumentBytes", PinKind.Whole), Required("maxResultBytes", PinKind.Whole),
            ],
        },
        Optional("budgets", PinKind.TextByName),
        Optional("egress", PinKind.Texts),
        Optional("sandbox", PinKind.Record) with
        {
            Members = [Optional("memoryMegabytes", PinKind.Whole), Optional("cpuSeconds", PinKind.Whole), Required("network", PinKind.Flag)],
        },
        Required("resultCeiling", PinKind.Word) with { Words = Enum.GetNames<DataClass>() },
        Optional("needsRoot", PinKind.Flag),
        Optional("fromCaller", PinKind.Texts),
        Optional("marks", PinKind.TextByName),
        Required("input", PinKind.Schema),
        Required("output", PinKind.Schema),
        Optional("texts", PinKind.TextByName),
    ];

    private static PinShape Required(string name, PinKind kind) => new(name, kind, true);

    private static PinShape Optional(string name, PinKind kind) => new(name, kind, false);
}
