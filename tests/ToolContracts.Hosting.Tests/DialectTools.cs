using System.Diagnostics.CodeAnalysis;

namespace ToolContracts.Hosting.Tests;

/// <summary>A tool that each dialect can say, and one that only the base can.</summary>
[Toolset("dialects")]
public sealed partial class DialectTools
{
    /// <summary>Counts.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="steps">How far it goes.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Count(int from, int steps = 3) => from + steps;

    /// <summary>Adds marks.</summary>
    /// <param name="marks">The marks by name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [SuppressMessage("Contract", "TOOL1016", Justification = "The test is what becomes of it.")]
    private static int Add(IReadOnlyDictionary<string, int> marks) => marks.Values.Sum();
}
