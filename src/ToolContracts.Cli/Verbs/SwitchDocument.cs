using ToolContracts.Cli.Output;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs;

/// <summary>A kill switch that is on.</summary>
internal sealed record SwitchDocument(
    long Id, string Scope, string Target, string? Tenant, string By, string Reason, DateTimeOffset At, string? LiftAskedBy, DateTimeOffset? LiftAskedAt)
{
    internal static SwitchDocument Of(KillSwitch kill) =>
        new(kill.Id, Texts.Of(kill.Scope), kill.Target, kill.Tenant, kill.By, kill.Reason, kill.At, kill.ReviveAskedBy, kill.ReviveAskedAt);

    internal static void Write(Report report, IReadOnlyList<SwitchDocument> switches) => report.Table(
        ["id", "covers", "tenant", "since", "by", "lifting wanted by", "reason"],
        switches.Select(static s => new[] { Texts.Of(s.Id), $"{s.Scope} {s.Target}".TrimEnd(), s.Tenant ?? "all", Texts.Of(s.At), s.By, s.LiftAskedBy, s.Reason }),
        "  ");
}
