using ToolContracts.Contracts;
using ToolContracts.Telemetry;

namespace ToolContracts.Tests.Telemetry;

public sealed class ToolTelemetryTests
{
    private static readonly ToolContract Contract = new()
    {
        Toolset = "payments",
        Name = "transfer",
        Description = "",
        SideEffect = SideEffect.Irreversible,
        Permissions = [],
        Idempotency = new IdempotencyContract(IdempotencyStance.Unstated, null, 72, null),
        Limits = new LimitsContract(30, 600, 16, 1 << 20, 1 << 20),
        Guards = ToolGuards.None,
        SchemaHash = "",
        TextHash = "",
        Hash = "",
    };

    [Fact]
    public void NothingIsAllocatedWhereNobodyListens()
    {
        using var telemetry = new ToolTelemetry(new TelemetryOptions { IncludeTenant = true }, meters: null, static () => 0, static () => 0);
        var caller = new Caller(ActorKind.Human, "ada", "acme");
        ToolOutcome outcome = new ToolOutcome.Completed("c1", default, Replayed: false)
        {
            Provenance = new ResultProvenance { Tool = "t", ContractHash = "", CallId = "c1", Ceiling = DataClass.Internal, HasUntrustedText = false },
        };
        Run(telemetry, caller, outcome, 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(telemetry, caller, outcome, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Run(ToolTelemetry telemetry, Caller caller, ToolOutcome outcome, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var observation = telemetry.Begin(Contract, caller);
            telemetry.Refused(Contract, "grants");
            telemetry.End(in observation, outcome);
        }
    }
}
