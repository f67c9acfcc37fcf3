using System.CommandLine;

namespace ToolContracts.Cli.Verbs.Locking;

/// <summary>The lock file of a verb.</summary>
internal static class LockFileOption
{
    internal static Option<string> Create(string what) => new("--file")
    {
        Description = what,
        HelpName = "file",
        DefaultValueFactory = static _ => Shared.Locking.LockNames.File,
    };
}
