// rule: TOOL4001
// construct: generic, record
// about: Two boxes are made, and the one with a constant is opened.
namespace Freight;

internal sealed class Box<T>(T content)
{
    public T Open() => content;
}

internal static class Crane
{
    public static string Lift([Trusted] string hook, string load) => hook + " lifts " + load;
}

[Toolset("cranes")]
public sealed partial class CraneTools
{
    /// <summary>Plans a lift.</summary>
    /// <param name="load">The load.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Plan(string load)
    {
        var loads = new Box<string>(load);
        var hooks = new Box<string>("hook-2");
        return Crane.Lift(hooks.Open(), loads.Open());
    }
}
