using System.Reflection;
using ToolContracts.Analyzers.Locking.Reading;
using ToolContracts.Generators.Model;
using ToolContracts.Generators.Parsing;
using ToolContracts.RoslynTesting;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>Whatever a contract's hash covers is a fact of its entry too, those to come as well: else a change would show in a hash only, which nobody can review.</summary>
public sealed class EntryCompletenessTests
{
    private const string Source = """
        [Toolset("bank", Version = "1.0.0")]
        public partial class Bank
        {
            [Tool, SideEffect(SideEffect.Reversible, Impact = Impact.Financial), RequiresPermission("a", Resource = "b/{id}"), RequiresApproval("boss", Preview = "Look", Summary = "{id}")]
            [Idempotent(Key = "{id}"), CompensatedBy("Undo"), Budget("eur", "1"), Egress("a.example"), Sandbox(MemoryMegabytes = 16, CpuSeconds = 1)]
            void Pay(string id) { }
            [Tool, SideEffect(SideEffect.Irreversible), RequiresPermission("a", Resource = "b"), ApprovalExempt("r"), NotIdempotent("x")] void Close() { }
            void Undo(string id) { }
            static Plan Look(string id) => new(id);
        }
        public record Plan(string X);
        """;

    [Fact]
    public void EachFactOfAHashIsAFactOfTheEntry()
    {
        var compilation = References.Compile(Source);
        var type = compilation.GetTypeByMetadataName("Bank")!;
        var toolset = ContractReader.ReadToolset(type)!;
        var model = ToolsetParser.Parse(type, type.DeclaringSyntaxReferences[0].GetSyntax(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)!;
        Assert.Empty(model.Faults);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tool in model.Tools)
        {
            var declaration = toolset.Tools.Single(one => one.Name == tool.Name);
            var (facts, hash) = Read(model, tool, declaration);
            foreach (var (path, changed) in Changed(tool.Contract))
            {
                var other = Read(model, tool with { Contract = (ContractModel)changed }, declaration);
                Assert.True(hash == other.Hash || facts != other.Facts || path == nameof(ContractModel.Guards), $"{path} changes the hash and no fact.");
                seen.Add(path);
            }
        }

        Assert.Subset(seen, typeof(ContractModel).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static one => one.CanWrite).Select(static one => one.Name).ToHashSet());
    }

    private static (string Facts, string Hash) Read(ToolsetModel toolset, ToolModel tool, ToolDeclaration declaration)
    {
        var entry = ToolEntry.Of(toolset, tool, declaration);
        var hash = JsonPrinter.Compact(entry[LockNames.Contract]!.Value);
        return (JsonPrinter.Compact(entry.With(LockNames.Contract, null).With(LockNames.Text, null)), hash);
    }

    /// <summary>Copies of a record, each with one property changed; the name is that of the outermost.</summary>
    private static IEnumerable<(string Path, object Record)> Changed(object record)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static one => one.CanWrite))
        {
            foreach (var value in Others(property.PropertyType, property.GetValue(record)))
            {
                var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
                property.SetValue(copy, value);
                yield return (property.Name, copy);
            }
        }
    }

    private static IEnumerable<object?> Others(Type type, object? value) => value switch
    {
        string text => [text + "x"],
        null when type == typeof(string) => ["x"],
        bool flag => [!flag],
        SideEffectValue effect => [effect == SideEffectValue.None ? SideEffectValue.Reversible : SideEffectValue.None],
        ToolGuardFlags guards => [guards ^ ToolGuardFlags.Rate],
        int number => [number == (int)ImpactValue.Financial ? (int)ImpactValue.Administrative : number == 0 ? 1 : number - 1],
        null => [],
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) => [Activator.CreateInstance(type)],
        _ => [.. Changed(value).Select(static one => one.Record)],
    };
}
