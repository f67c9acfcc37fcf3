using System.Diagnostics;
using System.Diagnostics.Metrics;
using ToolContracts.Contracts;

namespace ToolContracts.Telemetry;

/// <summary>
/// Spans and counters of calls, for OpenTelemetry: source and meter <c>ToolContracts</c>. Where nobody listens nothing is allocated. Names of
/// spans and of <c>gen_ai</c> attributes are those of the OpenTelemetry semantic conventions for generative AI.
/// </summary>
internal sealed class ToolTelemetry : IDisposable
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "ToolContracts";

    private readonly TelemetryOptions _options;
    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _duration;

    public ToolTelemetry(TelemetryOptions options, IMeterFactory? meters, Func<int> queued, Func<long> lost)
    {
        _options = options;
        _meter = meters?.Create(new MeterOptions(Name)) ?? new Meter(Name);
        _calls = _meter.CreateCounter<long>("toolcontracts.calls", "{call}", "Calls that have ended, by tool and outcome.");
        _refusals = _meter.CreateCounter<long>("toolcontracts.refusals", "{call}", "Calls that were refused before anything ran, by tool and by what refused.");
        _duration = _meter.CreateHistogram(
            "toolcontracts.call.duration",
            "s",
            "How long calls took, by tool and outcome.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });
        _meter.CreateObservableGauge("toolcontracts.evidence.queue.length", queued, "{record}", "Records of reads and refusals that wait to be written.");
        _meter.CreateObservableCounter("toolcontracts.evidence.lost", lost, "{record}", "Records that could not be written. Must be 0.");
    }

    /// <summary>Begins to look at a call.</summary>
    /// <param name="contract">Contract of the tool; null where the call names none of the host. A stranger's name is never shown.</param>
    /// <param name="caller">Who calls.</param>
    /// <returns>To be given to <see cref="End"/>.</returns>
    public CallObservation Begin(ToolContract? contract, Caller caller)
    {
        Activity? span = null;
        if (_source.HasListeners())
        {
            span = _source.StartActivity(contract is null ? "execute_tool" : "execute_tool " + contract.FullName);
        }

        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("gen_ai.operation.name", "execute_tool");
            if (contract is not null)
            {
                span.SetTag("gen_ai.tool.name", contract.FullName);
                span.SetTag("toolcontracts.side_effect", NameOf(contract.SideEffect));
            }

            if (_options.IncludeTenant)
            {
                span.SetTag("toolcontracts.tenant", caller.Tenant);
            }
        }

        return new CallObservation(contract?.FullName, span, _duration.Enabled ? Stopwatch.GetTimestamp() : 0);
    }

    /// <summary>Says what became of a call.</summary>
    public void End(in CallObservation call, ToolOutcome outcome)
    {
        if (_calls.Enabled)
        {
            _calls.Add(1, new("gen_ai.tool.name", call.Tool), new("toolcontracts.outcome", OutcomeNames.Of(outcome)));
        }

        if (_duration.Enabled && call.Started != 0)
        {
            _duration.Record(
                Stopwatch.GetElapsedTime(call.Started).TotalSeconds, new("gen_ai.tool.name", call.Tool), new("toolcontracts.outcome", OutcomeNames.Of(outcome)));
        }

        if (call.Span is not { } span)
        {
            return;
        }

        if (span.IsAllDataRequested)
        {
            span.SetTag("gen_ai.tool.call.id", outcome.CallId);
            span.SetTag("toolcontracts.outcome", OutcomeNames.Of(outcome));
            span.SetTag("toolcontracts.outcome.code", outcome.Code);
            if (outcome is ToolOutcome.Completed completed)
            {
                span.SetTag("toolcontracts.replayed", completed.Replayed);
            }
        }

        if (OutcomeNames.IsError(outcome))
        {
            span.SetTag("error.type", OutcomeNames.Of(outcome));
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.Dispose();
    }

    /// <summary>Ends the span of a call that ended by a bug.</summary>
    public static void Abandon(in CallObservation call, Exception exception)
    {
        call.Span?.SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
        call.Span?.Dispose();
    }

    /// <summary>Counts a refusal.</summary>
    /// <param name="contract">Contract of the tool.</param>
    /// <param name="by">What refused: the name of a guard, or of another step.</param>
    public void Refused(ToolContract? contract, string by)
    {
        if (_refusals.Enabled)
        {
            _refusals.Add(1, new("gen_ai.tool.name", contract?.FullName), new("toolcontracts.refused_by", by));
        }
    }

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    private static string NameOf(SideEffect sideEffect) => sideEffect switch
    {
        SideEffect.None => "none",
        SideEffect.Reversible => "reversible",
        _ => "irreversible",
    };
}
