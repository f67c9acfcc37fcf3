using ToolContracts.Contracts;
using ToolContracts.Hosting;

namespace ToolContracts.Cli.Assemblies;

/// <summary>Reads the contract of one toolset class, through the interface that a host uses, and checks it as a host does.</summary>
internal abstract class ToolsetReader
{
    public abstract BuiltToolset Read();

    /// <summary>The reader of a class that implements <see cref="IToolset{TSelf}"/>.</summary>
    public static ToolsetReader Of(Type type) => (ToolsetReader)Activator.CreateInstance(typeof(ToolsetReader<>).MakeGenericType(type))!;
}

/// <summary>Reads the contract of one toolset class.</summary>
/// <typeparam name="TToolset">The class. No object of it is made.</typeparam>
internal sealed class ToolsetReader<TToolset> : ToolsetReader
    where TToolset : class, IToolset<TToolset>
{
    public override BuiltToolset Read()
    {
        var type = typeof(TToolset).FullName!;
        var contract = TToolset.Contract;
        if (contract.AbiVersion != ContractAbi.Version)
        {
            return new BuiltToolset(type, contract, [], [.. ContractCheck.Problems(typeof(TToolset), contract, contract.Tools.Count)]);
        }

        var tools = TToolset.CreateTools();
        return new BuiltToolset(
            type, contract, [.. tools.Select(static tool => new BuiltTool(tool.Contract, tool.InputSchema.ToArray(), tool.OutputSchema.ToArray()))],
            [
                .. ContractCheck.Problems(typeof(TToolset), contract, tools.Count),
                .. tools.Zip(contract.Tools).SelectMany(pair => ContractCheck.Problems(pair.First, pair.Second, contract)),
                .. tools.SelectMany(tool => ContractCheck.CompensationProblems(tool, contract)),
            ]);
    }
}
