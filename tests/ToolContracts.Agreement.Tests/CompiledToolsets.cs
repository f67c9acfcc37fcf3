using ToolContracts.Agreement.Binders;

[assembly: AssemblyFixture(typeof(ToolContracts.Agreement.Tests.CompiledToolsets))]

namespace ToolContracts.Agreement.Tests;

/// <summary>All toolsets, compiled once.</summary>
public sealed class CompiledToolsets
{
    public IReadOnlyList<CompiledToolset> All { get; } = [.. ToolsetSource.Names.AsParallel().AsOrdered().Select(static name => CompiledToolset.Compile(name))];

    public IReadOnlyList<ToolBinder> Tools => [.. All.SelectMany(static toolset => toolset.Tools)];

    public ToolBinder this[string tool] => All.SelectMany(static toolset => toolset.Tools).Single(one => one.Name == tool);
}
