using System.Collections.Immutable;
using System.Text;
using ToolContracts.Analyzers.Locking.Reading;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Generators.Parsing;
using ToolContracts.Generators.Schemas;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Cli.Locking;

/// <summary>What a lock file would have of a toolset.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Entry">Its entry.</param>
/// <param name="Declared">Names of all its tools.</param>
internal sealed record LockedCode(string Name, ToolsetEntry Entry, IReadOnlyCollection<string> Declared)
{
    /// <summary>The entries of all toolsets of some assemblies that no rule keeps from a host.</summary>
    public static IReadOnlyList<LockedCode> Of(IReadOnlyList<BuiltAssembly> assemblies, CancellationToken cancellationToken)
    {
        List<LockedCode> all = [];
        foreach (var assembly in assemblies.Where(static one => one.Toolsets.Count > 0))
        {
            var symbols = AssemblySymbols.Of(assembly.Path);
            foreach (var toolset in assembly.Toolsets)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (all.Find(one => one.Name == toolset.Contract.Name) is not null)
                {
                    throw new UnusableFileException($"Toolset '{toolset.Contract.Name}' is there twice, the second time in {assembly.Name}. A host takes one of them: name that assembly only.");
                }

                all.Add(Of(toolset, symbols));
            }
        }

        return all;
    }

    private static LockedCode Of(BuiltToolset toolset, AssemblySymbols symbols)
    {
        var declaration = ContractReader.ReadToolset(symbols.Type(toolset.Type))
            ?? throw new UnusableFileException($"Class '{toolset.Type}' has a contract and no [Toolset], so it was not the generator that wrote it. Rebuild it with the ToolContracts package.");
        var contract = toolset.Contract;
        var tools = toolset.Tools.Select(tool => new JsonMember(tool.Contract.Name, default, EntryOf(tool, declaration.Tools.First(one => one.Name == tool.Contract.Name)))).ToImmutableArray();
        return new LockedCode(contract.Name, ToolsetEntry.Of(contract.Version, contract.Owner, tools), [.. declaration.Tools.Select(static one => one.Name)]);
    }

    private static JsonObject EntryOf(BuiltTool tool, ToolDeclaration declaration)
    {
        var (input, output) = (Parse(tool.InputSchema), Parse(tool.OutputSchema));
        var (inputAlone, outputAlone) = (SchemaTree.WithoutTexts(input), SchemaTree.WithoutTexts(output));
        if (ContractHashes.Schema(JsonPrinter.Compact(inputAlone), JsonPrinter.Compact(outputAlone)) != tool.Contract.SchemaHash)
        {
            throw new UnusableFileException($"The schemas of tool '{tool.Contract.FullName}' do not fit its schema hash. Rebuild it with the version of the ToolContracts package that this program has.");
        }

        return ToolEntry.Of(ContractModels.Of(tool.Contract), new ToolEntryParts
        {
            ContractHash = tool.Contract.Hash,
            TextHash = tool.Contract.TextHash,
            Input = inputAlone,
            Output = outputAlone,
            Texts = SchemaDescriptions.Of(LockNames.Input, input).Concat(SchemaDescriptions.Of(LockNames.Output, output)),
            FromCaller = declaration.Parameters.Where(static one => one.Source == ParameterSource.Caller).Select(static one =>
            {
                var (part, claim) = CallerParts.Of(one.Symbol);
                return CallerPartText.Of(part, claim);
            }),
            Marks = ValueMarks.Of(declaration),
        });
    }

    private static JsonObject Parse(byte[] schema) => (JsonObject)JsonDocumentReader.Read(Encoding.UTF8.GetString(schema), int.MaxValue).Value!;
}
