using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>What OpenTelemetry is told of a call, and what it never is.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task ACallIsASpanOfTheConventions()
    {
        await using var host = await new TestHost().GrantedAsync();
        using var spans = new Spans();
        var outcome = await host.MoveAsync("o1");
        var span = spans.Of(outcome);
        Assert.Equal(("execute_tool lab_move", ActivityStatusCode.Unset), (span.DisplayName, span.Status));
        Assert.Equal(
            [
                "gen_ai.operation.name=execute_tool", "gen_ai.tool.call.id=" + outcome.CallId, "gen_ai.tool.name=lab_move", "toolcontracts.outcome.code=completed",
                "toolcontracts.outcome=completed", "toolcontracts.replayed=False", "toolcontracts.side_effect=reversible",
            ],
            Tags(span));
        Assert.Contains("toolcontracts.replayed=True", Tags(spans.Of(await host.MoveAsync("o1"))));
    }

    [Fact]
    public async Task ARefusalIsAnErrorOfABoundedKind()
    {
        await using var host = await new TestHost().GrantedAsync();
        host.Lab.On("o1", static _ => throw new ToolFailedException("no-room", ToolFailure.Final));
        using var spans = new Spans();
        var failed = spans.Of(await host.MoveAsync("o1"));
        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Contains("error.type=failed", Tags(failed));
        Assert.Contains("toolcontracts.outcome.code=no-room", Tags(failed));
        var unknown = spans.Of(await host.CallAsync("secret-tool-7", "{}"));
        Assert.Equal("execute_tool", unknown.DisplayName);
        Assert.DoesNotContain(Tags(unknown), static tag => tag.Contains("secret", StringComparison.Ordinal));
        Assert.Contains("error.type=denied", Tags(unknown));
    }

    [Fact]
    public async Task NeitherArgumentsNorResultsNorWhoCallsAreShown()
    {
        await using var host = await new TestHost().GrantedAsync();
        await using var telling = await new TestHost(options: static options => options.Telemetry.IncludeTenant = true).GrantedAsync();
        using var spans = new Spans();
        string[] secrets = ["order-77", "acme", "ada", "agent", "t1", "did "];
        foreach (var outcome in new[] { await host.MoveAsync("order-77"), await host.CallAsync("lab_move", """{"order-77":1}"""), await host.CallAsync("lab_ring", "{}") })
        {
            var span = spans.Of(outcome);
            Assert.DoesNotContain(Tags(span), tag => secrets.Any(secret => tag.Contains(secret, StringComparison.Ordinal)));
            Assert.Empty(span.Events);
            Assert.Null(span.StatusDescription);
        }

        Assert.Contains("toolcontracts.tenant=acme", Tags(spans.Of(await telling.MoveAsync("o1"))));
    }

    [Fact]
    public async Task CallsRefusalsAndTheirTimesAreCounted()
    {
        await using var host = await new TestHost(configure: static (services, _) => services.AddMetrics()).GrantedAsync();
        using var counts = new Counts(host);
        await host.MoveAsync("o1");
        await host.MoveAsync("o1");
        await host.MoveAsync("o1", pieces: 2);
        await host.CallAsync("lab_move", "{}");
        await host.CallAsync("nothing", "{}");
        await host.Administration.KillAsync(new NewKillSwitch(KillScope.Tool, "lab_look", "boss", "test"), TestContext.Current.CancellationToken);
        await host.CallAsync("lab_look", """{"sample":"a"}""");
        await host.CallAsync("lab_move_as", """{"order":"o"}""", TestHost.Agent with { OnBehalfOf = null });
        await host.CallAsync("lab_ring", """{"note":"n"}""", new Caller(ActorKind.Human, "mallory", "acme"));
        counts.Observe();
        Assert.Equal(
            [
                "toolcontracts.call.duration lab_look/disabled 1", "toolcontracts.call.duration lab_move/completed 2", "toolcontracts.call.duration lab_move/conflict 1",
                "toolcontracts.call.duration lab_move/invalid-arguments 1", "toolcontracts.call.duration lab_move_as/denied 1", "toolcontracts.call.duration lab_ring/denied 1",
                "toolcontracts.call.duration none/denied 1",
                "toolcontracts.calls lab_look/disabled 1", "toolcontracts.calls lab_move/completed 2", "toolcontracts.calls lab_move/conflict 1",
                "toolcontracts.calls lab_move/invalid-arguments 1", "toolcontracts.calls lab_move_as/denied 1", "toolcontracts.calls lab_ring/denied 1",
                "toolcontracts.calls none/denied 1",
                "toolcontracts.evidence.lost 0",
                "toolcontracts.refusals lab_look/kill-switch 1", "toolcontracts.refusals lab_move/binding 1", "toolcontracts.refusals lab_move/idempotency 1",
                "toolcontracts.refusals lab_ring/grants 1", "toolcontracts.refusals none/no-such-tool 1",
            ],
            counts.Lines());
        Assert.True(counts.HasQueueLength);
    }

    private static List<string> Tags(Activity span) => [.. span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)];

    /// <summary>Keeps the spans of this process; those of other tests are told apart by the call.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _ended = new();
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == "ToolContracts",
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = _ended.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public Activity Of(ToolOutcome outcome) => Assert.Single(_ended, span => outcome.CallId == (string?)span.GetTagItem("gen_ai.tool.call.id"));

        public void Dispose() => _listener.Dispose();
    }

    /// <summary>Adds up what the meter of one host counts.</summary>
    private sealed class Counts : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> _sums = new();
        private readonly MeterListener _listener = new();

        public Counts(TestHost host)
        {
            var scope = host.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "ToolContracts" && ReferenceEquals(instrument.Meter.Scope, scope))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value >= 0 ? 1 : 1_000_000, tags));
            _listener.SetMeasurementEventCallback<int>((_, value, _, _) => HasQueueLength = value >= 0);
            _listener.Start();
        }

        public bool HasQueueLength { get; private set; }

        public void Observe() => _listener.RecordObservableInstruments();

        public List<string> Lines() => [.. _sums.Select(static sum => $"{sum.Key} {sum.Value}").Order(StringComparer.Ordinal)];

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = instrument.Name + (tags.Length == 0 ? "" : $" {tags[0].Value ?? "none"}/{tags[1].Value}");
            _sums.AddOrUpdate(name, value, (_, sum) => sum + value);
        }
    }
}
