using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Binding.Build.Tests;

public sealed class GeneratedCodeTests
{
    [Fact]
    public void IsPartOfTheNormalBuild()
    {
        Assert.Equal(["count", "echo"], Contract<WarehouseTools>().Tools.Select(static tool => tool.Name));
        Assert.Equal(2, Tools<WarehouseTools>().Count);
        Assert.All(Tools<WarehouseTools>(), static tool => Assert.NotEmpty(tool.InputSchema.ToArray()));
    }

    private static ToolsetContract Contract<T>()
        where T : class, IToolset<T> => T.Contract;

    private static IReadOnlyList<GeneratedTool<T>> Tools<T>()
        where T : class, IToolset<T> => T.CreateTools();
}
