using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts;

/// <summary>A toolset whose contract and dispatchers were generated. The generator implements it; a hand-written one is refused at start.</summary>
/// <typeparam name="TSelf">The toolset class.</typeparam>
public interface IToolset<TSelf>
    where TSelf : class, IToolset<TSelf>
{
    /// <summary>What the toolset promises, as constants of the build.</summary>
    static abstract ToolsetContract Contract { get; }

    /// <summary>Makes the generated half of each tool, in the order of <see cref="ToolsetContract.Tools"/>.</summary>
    /// <returns>One object a tool; none does work before its first call.</returns>
    static abstract IReadOnlyList<GeneratedTool<TSelf>> CreateTools();
}
