namespace ToolContracts.Hosting.Tests
{
    /// <summary>Takes a path below a root.</summary>
    [Toolset("paths", Version = "1.0.0", Owner = "lab-team")]
    [SideEffect(SideEffect.None)]
    public sealed partial class PathTools
    {
        /// <summary>Tells the full name of a path.</summary>
        /// <param name="path">The path.</param>
        [Tool]
        private static string Name(RootedPath path) => path.FullPath;
    }
}

namespace ToolContracts.Hosting.Tests.OtherLab
{
#pragma warning disable TOOL1009 // Two toolsets of one name are what the host's own check is tested with.
    /// <summary>Has the name of another toolset.</summary>
    [Toolset("lab", Version = "1.0.0", Owner = "lab-team")]
    [SideEffect(SideEffect.None)]
    public sealed partial class LabTools
    {
        /// <summary>Looks.</summary>
        [Tool]
        private static string Look() => "";
    }
}
