// rule: TOOL5001
// construct: effect, interface
// about: The object that is made is of the class whose override only counts; the other is never made by the tool.
namespace Gauges;

internal abstract class Recorder
{
    public abstract void Record(double value);
}

internal sealed class FileRecorder : Recorder
{
    public override void Record(double value) => File.AppendAllLines("/var/gauges.txt", [value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)]);
}

internal sealed class CountingRecorder : Recorder
{
    public int Count { get; private set; }

    public override void Record(double value) => Count++;
}

[Toolset("gauges")]
public sealed partial class GaugeTools
{
    /// <summary>Averages the values of a gauge.</summary>
    /// <param name="values">The values.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private double Average(IReadOnlyList<double> values)
    {
        Recorder recorder = new CountingRecorder();
        foreach (var value in values)
        {
            recorder.Record(value);
        }

        return values.Count == 0 ? 0 : values.Average();
    }
}
