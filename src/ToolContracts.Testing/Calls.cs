using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>Calls of one tool of one tenant, as a dispatcher would claim and settle them.</summary>
internal static class Calls
{
    public static readonly OperationKey Key = Of("order-1");

    public static OperationKey Of(string key) => new("acme", "payments_transfer", key);

    public static Claim Claim(
        string callId, OperationKey? key, long epoch = 1, byte arguments = 1, SideEffect sideEffect = SideEffect.Irreversible) => new()
        {
            CallId = callId,
            Tenant = "acme",
            Actor = "agent-7",
            Task = "task-3",
            Toolset = "payments",
            Tool = "payments_transfer",
            ContractHash = "c0",
            SideEffect = sideEffect,
            Key = key,
            Fingerprint = Digest.Of([arguments]),
            Retention = TimeSpan.FromHours(72),
            Epoch = epoch,
            Intent = Record(EvidenceType.Intent, callId, "intent"),
        };

    public static Settlement Settle(string callId, ClaimResult claimed, AttemptOutcome outcome) =>
        new(callId, Assert.IsType<ClaimResult.Claimed>(claimed).FencingToken, outcome, Record(EvidenceType.Outcome, callId, "completed"));

    public static AttemptOutcome.Completed Completed(string json = """{"ok":true}""") => new(System.Text.Encoding.UTF8.GetBytes(json));

    public static EvidenceRecord Record(EvidenceType type, string callId, string code) => new()
    {
        Type = type,
        At = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero),
        CallId = callId,
        Tenant = "acme",
        Actor = "agent-7",
        Task = "task-3",
        Tool = "payments_transfer",
        ContractHash = "c0",
        Arguments = EvidenceValue.Of("the arguments"u8.ToArray()),
        Code = code,
        GrantIds = [4, 5],
    };
}
