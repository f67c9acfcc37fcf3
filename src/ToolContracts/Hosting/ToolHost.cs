using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Authority;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Evidence;
using ToolContracts.Guards.Approval;
using ToolContracts.Guards.Budget;
using ToolContracts.Guards.Compensation;
using ToolContracts.Guards.Concurrency;
using ToolContracts.Guards.Egress;
using ToolContracts.Guards.Grants;
using ToolContracts.Guards.Idempotency;
using ToolContracts.Guards.KillSwitch;
using ToolContracts.Guards.Rate;
using ToolContracts.Guards.ResultCeiling;
using ToolContracts.Guards.TaskLoop;
using ToolContracts.Hosting.Pinning;
using ToolContracts.Identity;
using ToolContracts.Ledger;
using ToolContracts.Provenance;
using ToolContracts.Reconciliation;
using ToolContracts.Results;
using ToolContracts.Results.Scanning;
using ToolContracts.Telemetry;

namespace ToolContracts.Hosting;

/// <summary>Starts once, by the host or by the first call: checks every contract, opens the store, and makes the guarded ways of all tools.</summary>
internal sealed partial class ToolHost : IAsyncDisposable
{
    /// <summary>What is held without a guard of its own: a pipeline does it for every tool.</summary>
    private const ToolGuards HeldByEveryPipeline = ToolGuards.Deadline | ToolGuards.Sizes | ToolGuards.Egress;

    private readonly IReadOnlyList<ToolsetRegistration> _toolsets;
    private readonly IToolStore _store;
    private readonly ToolContractsOptions _options;
    private readonly ToolHttpClients _clients;
    private readonly ILogger<ToolHost> _logger;
    private readonly PipelineServices _services;
    private readonly ReconciliationLoop _reconciliation;
    private readonly LeakScan _scan = new();
    private readonly KnownSecrets _secrets;
    private readonly Lock _starting = new();
    private Task<FrozenDictionary<string, ToolPipeline>>? _started;

    public ToolHost(
        IEnumerable<ToolsetRegistration> toolsets,
        IToolStore store,
        ToolContractsOptions options,
        ToolHttpClients clients,
        IServiceProvider services,
        IServiceScopeFactory scopes,
        TimeProvider time,
        ILoggerFactory loggers,
        IServiceCollection registered)
    {
        _toolsets = [.. toolsets];
        (_store, _options, _clients) = (store, options, clients);
        _logger = loggers.CreateLogger<ToolHost>();
        Notices = new Notices(services, time, loggers.CreateLogger<IToolNotifier>());
        var running = new RunningCalls();
        var authority = new AuthorityMonitor(store, running, options, time);
        var evidence = new EvidenceQueue(store, options, time, loggers.CreateLogger<EvidenceQueue>());
        var reconcilers = new CodeReconcilers(store, scopes, options.Reconciliation, time, loggers.CreateLogger<CodeReconcilers>());
        _reconciliation = new ReconciliationLoop(store, reconcilers, options.Reconciliation, time, loggers.CreateLogger<CodeReconcilers>());
        var tasks = new TaskLoopGuard(store, options.Tasks, time);
        var approvers = new CodeApprovers(store, scopes, options.Approvals, time, loggers.CreateLogger<IToolApprovals>());
        ToolGuard[] guards =
        [
            new KillSwitchGuard(authority),
            new GrantsGuard(authority, options.Grants, time),
            new ResultCeilingGuard(authority, time),
            new IdempotencyGuard(store, reconcilers, time),
            tasks,
            new ConcurrencyGuard(),
            new RateGuard(time),
            new BudgetGuard(store, time),
            new CompensationGuard(),
            new ApprovalGuard(store, authority, tasks, approvers, options.Approvals, time),
        ];
        Explanations = new AuthorityExplanations(authority, options.Grants, time);
        var telemetry = new ToolTelemetry(options.Telemetry, services.GetService<IMeterFactory>(), () => evidence.Length, () => evidence.Lost);
        _secrets = new KnownSecrets(registered, options.Canaries, loggers.CreateLogger<KnownSecrets>());
        var results = new ResultDelivery(_scan, options.Results, store, loggers.CreateLogger<IToolDispatcher>());
        _services = new PipelineServices(
            store, authority, evidence, running, new CallIds(), guards,
            new EgressGuard(evidence, options.Egress, services.GetService<HostTokens>(), time, loggers.CreateLogger<EgressGuard>()), results, services, scopes, options, time, telemetry,
            loggers.CreateLogger<IToolDispatcher>());
    }

    /// <summary>Tells people of what they should hear at once.</summary>
    public Notices Notices { get; }

    /// <summary>What all calls share.</summary>
    public PipelineServices Shared => _services;

    /// <summary>Knows the secrets of this host.</summary>
    public LeakScan Secrets => _scan;

    /// <summary>Says why a caller may or may not.</summary>
    public AuthorityExplanations Explanations { get; }

    /// <summary>Where the code of each toolset comes from; empty before the host has started.</summary>
    public IReadOnlyList<AssemblyProvenance> Provenance { get; private set; } = [];

    /// <summary>The tools as they are shown, in the ordinal order of their names; empty before the host has started.</summary>
    public IReadOnlyList<OfferedTool> Offered { get; private set; } = [];

    /// <summary>The tools by the names that a model uses; starts the host where that was not done.</summary>
    /// <exception cref="ToolContractsStartupException">The host refuses to start; so does every later call.</exception>
    public Task<FrozenDictionary<string, ToolPipeline>> ToolsAsync()
    {
        if (_started is { } started)
        {
            return started;
        }

        lock (_starting)
        {
            return _started ??= StartAsync();
        }
    }

    /// <summary>Asks the reconcilers in code once about each call whose end is unknown.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many are still unknown.</returns>
    public async Task<int> ReconcileAsync(CancellationToken cancellationToken) =>
        await _reconciliation.PassAsync(await ToolsAsync().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        _services.Telemetry.Dispose();
        if (_started is not { } started)
        {
            return;
        }

        await started.ContinueWith(static _ => { }, TaskScheduler.Default).ConfigureAwait(false);
        await _reconciliation.DisposeAsync().ConfigureAwait(false);
        await _services.Authority.DisposeAsync().ConfigureAwait(false);
        await _services.Evidence.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<FrozenDictionary<string, ToolPipeline>> StartAsync()
    {
        // Off the caller's context: the first caller may hold a lock that the store's threads need.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        List<string> problems = [.. _options.Problems(), .. _toolsets.SelectMany(static toolset => toolset.Problems())];
        problems.AddRange(Composition());
        problems.AddRange(_clients.Problems(_services.Services));
        problems.AddRange(Pins.Problems(_options.Pins, _toolsets.Select(static toolset => toolset.Contract)));
        problems.AddRange(AssemblyPins.Problems(_options.AssemblyPins, _toolsets.Select(static toolset => toolset.Assembly)));
        if (problems.Count > 0)
        {
            throw new ToolContractsStartupException(problems);
        }

        Provenance = [.. _toolsets.Select(static toolset => toolset.ReadProvenance())];
        try
        {
            await _store.OpenAsync(CancellationToken.None).ConfigureAwait(false);
            await _store.AppendAsync([Opened()], CancellationToken.None).ConfigureAwait(false);
            await _services.Authority.StartAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is StoreUnusableException or StoreUnavailableException)
        {
            throw new ToolContractsStartupException([exception.Message], exception);
        }

        _scan.Load(_secrets.Read(_services.Services));
        _services.Evidence.Start();
        var tools = _toolsets.SelectMany(toolset => toolset.CreatePipelines(_services))
            .ToFrozenDictionary(static pipeline => pipeline.Contract.FullName, StringComparer.Ordinal);
        foreach (var contract in tools.Values.Select(static pipeline => pipeline.Contract).OrderBy(static contract => contract.FullName, StringComparer.Ordinal))
        {
            var limits = contract.Limits;
            LogTool(
                contract.FullName, contract.SideEffect, limits.TimeoutSeconds, limits.CallsPerMinute, limits.MaxConcurrency,
                limits.MaxArgumentBytes, limits.MaxResultBytes, contract.Hash, string.Join(", ", contract.Dialects.Select(static schema => schema.Dialect)));
            LogEgress(contract.FullName, contract.Egress.Count == 0 ? "no host" : string.Join(", ", contract.Egress));
            if (contract.Approval is { } approval)
            {
                LogApproval(contract.FullName, ApprovalNeed.Describe(_options.Approvals.NeedsOf(contract.FullName, approval.Role)), approval.ExpiresMinutes, approval.Preview is null ? "a summary" : "a preview");
            }
        }

        if (_options.Egress.InternalHosts.Count > 0)
        {
            LogInternal(string.Join(", ", _options.Egress.InternalHosts));
        }

        foreach (var toolset in Provenance)
        {
            LogToolset(toolset);
        }

        Offered = [.. _toolsets.SelectMany(static toolset => toolset.Offered()).OrderBy(static tool => tool.Contract.FullName, StringComparer.Ordinal)];
        _reconciliation.Start(tools);
        return tools;
    }

    private EvidenceRecord Opened() => new()
    {
        Type = EvidenceType.Open,
        At = _services.Time.GetUtcNow(),
        Subject = string.Join("; ", Provenance),
    };

    // What only the whole host can see.
    private IEnumerable<string> Composition()
    {
        if (_toolsets.Count == 0)
        {
            yield return "No toolset was added. Call AddToolset<T>() for each.";
        }

        var covered = _services.Guards.Aggregate(HeldByEveryPipeline, static (all, guard) => all | guard.Covers);
        var contracts = _toolsets.SelectMany(static toolset => toolset.Contract.Tools.Concat(toolset.HiddenContracts())).ToList();
        foreach (var contract in contracts)
        {
            foreach (var guard in GuardNames.Each(contract.Guards & ~covered))
            {
                yield return $"{contract.FullName}: no guard for {GuardNames.Attribute(guard)}. This version of the host cannot hold it, so it does not run the tool.";
            }
        }

        foreach (var tool in _options.Approvals.NamedTools.Where(tool => !contracts.Exists(contract => contract.FullName == tool && contract.Approval is not null)))
        {
            yield return $"options.Approvals.RequireForTool names {tool}, and this host has no tool of that name that requires an approval. Correct the name.";
        }

        foreach (var same in contracts.GroupBy(static contract => contract.FullName, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            yield return $"Two tools are named {same.Key}. Give one of their toolsets another name.";
        }

        foreach (var toolset in contracts.Where(static contract => contract.NeedsRoot).Select(static contract => contract.Toolset).Distinct(StringComparer.Ordinal))
        {
            if (!_options.Roots.TryGetValue(toolset, out var root))
            {
                yield return $"Toolset {toolset} takes paths below a root, and none is named. Call options.Root(\"{toolset}\", folder).";
            }
            else if (!Directory.Exists(root))
            {
                yield return $"The root of toolset {toolset} does not exist: {root}. Create it, or name another.";
            }
        }
    }

    [LoggerMessage(
        20,
        LogLevel.Information,
        "{Tool}: {SideEffect}; {TimeoutSeconds} s, {CallsPerMinute} calls a minute, {MaxConcurrency} at a time, arguments up to {MaxArgumentBytes} bytes, "
        + "results up to {MaxResultBytes} bytes; contract {Hash}; offered in {Dialects}")]
    private partial void LogTool(
        string tool, SideEffect sideEffect, int timeoutSeconds, int callsPerMinute, int maxConcurrency, int maxArgumentBytes, int maxResultBytes, string hash,
        string dialects);

    [LoggerMessage(22, LogLevel.Information, "{Tool}: its requests reach {Hosts}")]
    private partial void LogEgress(string tool, string hosts);

    [LoggerMessage(23, LogLevel.Information, "Requests of tools may reach internal addresses of {Hosts}")]
    private partial void LogInternal(string hosts);

    [LoggerMessage(21, LogLevel.Information, "{Tool}: each call waits for {Action}, at most {ExpiresMinutes} minutes, and shows {Plan}")]
    private partial void LogApproval(string tool, string action, int expiresMinutes, string plan);

    [LoggerMessage(24, LogLevel.Information, "Toolset {Toolset}")]
    private partial void LogToolset(AssemblyProvenance toolset);
}
