// rule: TOOL5001
// construct: effect, exception
// about: Dispose only empties a list.
namespace Simulations;

internal sealed class Run(int seed) : IDisposable
{
    private readonly List<int> _steps = [];

    public int Step()
    {
        _steps.Add((seed * 31 + _steps.Count) % 97);
        return _steps[^1];
    }

    public void Dispose() => _steps.Clear();
}

[Toolset("simulations")]
public sealed partial class SimulationTools
{
    /// <summary>Plays a simulation.</summary>
    /// <param name="seed">Where it begins.</param>
    /// <param name="steps">How many steps.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Play(int seed, int steps)
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
