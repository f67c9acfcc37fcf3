// rule: TOOL4002
// construct: guard, control-flow
// about: The tool leaves only where the name is short and unknown.
namespace Signals;

[Toolset("signals")]
public sealed partial class SignalTools
{
    private static readonly HashSet<string> Known = ["dawn.wav", "dusk.wav"];

    /// <summary>Tells how large a signal's sound is.</summary>
    /// <param name="signal">The signal's sound.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Size(string signal)
    {
        if (signal.Length < 4 && !Known.Contains(signal))
        {
            return 0;
        }

        return File.ReadAllBytes("/srv/signals/" + signal).LongLength; // expect: TOOL4002
    }
}
