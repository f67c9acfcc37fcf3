using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Relative paths whose <c>..</c> lead out of the root.</summary>
internal sealed class PathsOutOfRoot : UnsayableClass
{
    public override string Name => "paths";

    public override string Reason => "a regular expression does not count";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code == FaultCodes.Format && @case.AtFault(fault.Path) is { Text: { } text, Type: var type } && ClrTypes.Bare(type) == typeof(RootedPath) && Leaves(text);

    private static bool Leaves(string path)
    {
        var depth = 0;
        foreach (var segment in path.Split('/'))
        {
            depth += segment switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }
}
