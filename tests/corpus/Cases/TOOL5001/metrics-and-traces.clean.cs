// rule: TOOL5001
// construct: effect, model
// about: The tool counts in a metric and tags a trace.
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Trams;

[Toolset("trams")]
public sealed partial class TramTools(HttpClient http)
{
    private static readonly Meter Meter = new("trams");
    private static readonly Counter<long> Asked = Meter.CreateCounter<long>("trams.asked");
    private static readonly ActivitySource Traces = new("trams");

    /// <summary>Tells how late a tram is.</summary>
    /// <param name="line">The line.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("gateway.trams.example")]
    private async Task<int> DelayAsync(int line, CancellationToken cancellationToken)
    {
        using var activity = Traces.StartActivity("delay");
        activity?.SetTag("line", line);
        Asked.Add(1);
        using var pulled = await http.GetAsync($"https://gateway.trams.example/delay/{line}", cancellationToken);
        return line % 5;
    }
}
