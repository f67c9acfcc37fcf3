using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToolContracts.Authority;
using ToolContracts.Evidence;
using ToolContracts.Guards.Egress;
using ToolContracts.Hosting;
using ToolContracts.Ledger;
using ToolContracts.Results;
using ToolContracts.Telemetry;

namespace ToolContracts.Dispatch;

/// <summary>What every pipeline of a host shares.</summary>
internal sealed record PipelineServices(
    IToolStore Store,
    AuthorityMonitor Authority,
    EvidenceQueue Evidence,
    RunningCalls Running,
    CallIds CallIds,
    IReadOnlyList<ToolGuard> Guards,
    EgressGuard Egress,
    ResultDelivery Results,
    IServiceProvider Services,
    IServiceScopeFactory Scopes,
    ToolContractsOptions Options,
    TimeProvider Time,
    ToolTelemetry Telemetry,
    ILogger<IToolDispatcher> Logger);
