// rule: TOOL5001
// construct: effect, exception
// about: Dispose, which the using statement calls, writes the last state.
namespace Simulations;

internal sealed class Run(int seed) : IDisposable
{
    private readonly List<int> _steps = [];

    public int Step()
    {
        _steps.Add((seed * 31 + _steps.Count) % 97);
        return _steps[^1];
    }

    public void Dispose() => File.WriteAllLines("/var/runs/last.txt", _steps.Select(step => $"{step}"));
}

[Toolset("simulations")]
public sealed partial class SimulationTools
{
    /// <summary>Plays a simulation.</summary>
    /// <param name="seed">Where it begins.</param>
    /// <param name="steps">How many steps.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Play(int seed, int steps) // expect: TOOL5001
    {
        using (var run = new Run(seed))
        {
            var last = 0;
            for (var i = 0; i < steps; i++)
            {
                last = run.Step();
            }

            return last;
        }
    }
}
