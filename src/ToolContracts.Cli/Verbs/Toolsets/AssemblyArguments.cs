using System.CommandLine;
using ToolContracts.Cli.Assemblies;

namespace ToolContracts.Cli.Verbs.Toolsets;

/// <summary>The assemblies that a verb is given.</summary>
internal static class AssemblyArguments
{
    /// <summary>The argument.</summary>
    internal static Argument<string[]> Create(bool isRequired = true) => new("assembly")
    {
        Description = "Assemblies with toolsets, as a build writes them (.dll). They are loaded: name those that you would run.",
        Arity = isRequired ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };

    /// <summary>Reads the contracts of the assemblies that were named.</summary>
    internal static IReadOnlyList<BuiltAssembly> Read(ParseResult parsed, Argument<string[]> argument, CancellationToken cancellationToken) =>
        AssemblyReader.Read(parsed.GetValue(argument) ?? [], cancellationToken);

    /// <summary>What to answer where no assembly has a toolset.</summary>
    internal static Output.Answer None(IReadOnlyList<BuiltAssembly> assemblies) => Output.Answer.Of(
        ExitCode.NotFound, "no-toolset",
        $"There is no toolset in {string.Join(", ", assemblies.Select(static one => one.Name))}. Name the assembly that has the classes with [Toolset].");
}
