// rule: TOOL2007
// construct: type-cut, generic
// about: A generic reporter passes the secret's text to the progress.
[Toolset("scans", Owner = "platform-team")]
internal sealed partial class ScanTools(Secret<string> licence)
{
    /// <summary>Counts the pages of a scan.</summary>
    /// <param name="scan">The scan's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Pages(int scan, IProgress<string> progress)
    {
        Tell(progress, licence.Reveal()); // expect: TOOL2007
        return scan;
    }

    private static void Tell<T>(IProgress<string> progress, T value) => progress.Report($"licence: {value}");
}
