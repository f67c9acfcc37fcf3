using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Toolsets;

/// <summary>Contracts that no host takes are not locked, compared or exported.</summary>
internal static class BrokenContracts
{
    /// <summary>Why nothing is done with the assemblies; null where something can be.</summary>
    internal static Answer? Refusal(IReadOnlyList<BuiltAssembly> assemblies)
    {
        string[] problems = [.. assemblies.SelectMany(static one => one.Problems)];
        if (problems.Length == 0)
        {
            return assemblies.All(static one => one.Toolsets.Count == 0) ? AssemblyArguments.None(assemblies) : null;
        }

        var message = string.Join('\n', problems) + "\nNo host starts with these, so nothing was done. Mend them and rebuild.";
        return Answer.Of(ExitCode.No, new ResultDocument("contract-broken", message), CliJson.Default.ResultDocument, report => report.Lines(message));
    }
}
