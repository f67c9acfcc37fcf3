using Microsoft.Extensions.Diagnostics.HealthChecks;
using ToolContracts.Authority;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Health;

/// <summary>
/// Says whether the host can run tools: the store takes a write, evidence is written, grants and kill switches are fresh. Degraded: room on the
/// volume runs out, or nobody knows how calls ended. Needs no ASP.NET: <c>services.AddHealthChecks().AddCheck&lt;ToolContractsHealthCheck&gt;("toolcontracts")</c>.
/// </summary>
/// <remarks>Descriptions are for operators. They name files and toolsets, and nobody who calls.</remarks>
public sealed class ToolContractsHealthCheck : IHealthCheck
{
    private readonly ToolHost _host;
    private readonly ToolContractsOptions _options;

    internal ToolContractsHealthCheck(ToolHost host, ToolContractsOptions options) => (_host, _options) = (host, options);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await _host.ToolsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ToolContractsStartupException exception)
        {
            return HealthCheckResult.Unhealthy("The host of the tools refuses to start: " + string.Join(" ", exception.Problems));
        }

        Dictionary<string, object> data = new(StringComparer.Ordinal);
        foreach (var toolset in _host.Provenance)
        {
            data["toolset." + toolset.Toolset] = toolset.ToString();
        }

        List<string> broken = [], amiss = [];
        LookAtEvidence(data, broken);
        await LookAtStoreAsync(data, broken, amiss, cancellationToken).ConfigureAwait(false);
        LookAtAuthority(data, broken);
        return broken.Count > 0 ? HealthCheckResult.Unhealthy(string.Join(" ", broken.Concat(amiss)), exception: null, data)
            : amiss.Count > 0 ? HealthCheckResult.Degraded(string.Join(" ", amiss), exception: null, data)
            : HealthCheckResult.Healthy("Tools can run.", data);
    }

    private void LookAtEvidence(Dictionary<string, object> data, List<string> broken)
    {
        var evidence = _host.Shared.Evidence;
        data["evidence.queue"] = evidence.Length;
        data["evidence.lost"] = evidence.Lost;
        if (evidence.IsFaulty)
        {
            broken.Add("The evidence cannot be written, so reads are refused.");
        }

        if (evidence.Lost > 0)
        {
            broken.Add($"{evidence.Lost} records of reads or refusals could not be written.");
        }
    }

    private async Task LookAtStoreAsync(Dictionary<string, object> data, List<string> broken, List<string> amiss, CancellationToken cancellationToken)
    {
        var store = _host.Shared.Store;
        try
        {
            if ((await store.ProbeAsync(cancellationToken).ConfigureAwait(false)).FreeBytes is { } free)
            {
                data["store.freeBytes"] = free;
                if (free < _options.Health.LowestFreeBytes)
                {
                    amiss.Add($"{free >> 20} MiB are left for the store, and {_options.Health.LowestFreeBytes >> 20} MiB should be.");
                }
            }

            var unknown = (await store.ReadOpenAttemptsAsync(cancellationToken).ConfigureAwait(false)).Count(static attempt => attempt.IsUnknown);
            data["attempts.unknown"] = unknown;
            if (unknown > _options.Health.MostUnknown)
            {
                amiss.Add($"Nobody knows how {unknown} calls ended. Find out, and reconcile them.");
            }
        }
        catch (StoreUnavailableException exception)
        {
            broken.Add("The store is out of reach: " + exception.Message);
        }
    }

    private void LookAtAuthority(Dictionary<string, object> data, List<string> broken)
    {
        var age = _host.Shared.Authority.Age;
        data["authority.ageSeconds"] = age?.TotalSeconds ?? double.PositiveInfinity;
        if (age is null || age > AuthorityMonitor.StaleAfter)
        {
            broken.Add($"Grants and kill switches could not be read for {age?.TotalSeconds:0} s, so calls are refused.");
        }
    }
}
