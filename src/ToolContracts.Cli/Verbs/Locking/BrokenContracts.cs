using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Verbs.Toolsets;

namespace ToolContracts.Cli.Verbs.Locking;

/// <summary>Contracts that no host takes are neither locked nor compared.</summary>
internal static class BrokenContracts
{
    /// <summary>Why nothing is done with the assemblies; null where something can be.</summary>
    internal static Answer? Refusal(IReadOnlyList<BuiltAssembly> assemblies)
    {
        string[] problems = [.. assemblies.SelectMany(static one => one.Problems)];
        return problems.Length > 0 ? Answer.Of(ExitCode.No, "contract-broken", string.Join('\n', problems) + "\nNo host starts with these, so nothing was done.")
            : assemblies.All(static one => one.Toolsets.Count == 0) ? AssemblyArguments.None(assemblies)
            : null;
    }
}
