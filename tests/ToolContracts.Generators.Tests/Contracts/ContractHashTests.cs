using System.Reflection;
using System.Runtime.Loader;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Contracts;

/// <summary>The generator writes hashes that the runtime computes again.</summary>
public sealed class ContractHashTests
{
    private static readonly string[] Sources =
    [
        Samples.Payments,
        Samples.Toolset(1, 3, "One"),
        Samples.Request("One"),
        """
        namespace Odd;

        [Toolset("odd")]
        public sealed partial class OddTools
        {
            /// <summary>Ünïcode, "quotes", \back\ and 😀.</summary>
            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("odd.write", Resource = "x/{id}"), RequiresPermission("odd:second")]
            [ApprovalExempt("rehearsed: 1\n2"), Idempotent, Sandbox(MemoryMegabytes = 64, Network = true), Egress("a.example", "*.b.example:443")]
            [return: PublicData]
            private static void Write(string id, RootedPath path) { }
        }
        """,
    ];

    [Fact]
    [Threat(61, Part = "hash")]
    public void AreThoseOfTheRuntime()
    {
        var seen = 0;
        foreach (var (contract, tools) in Toolsets())
        {
            Assert.Equal(ContractAbi.Version, contract.AbiVersion);
            Assert.Empty(contract.Faults);
            Assert.Equal(contract.Tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal), contract.Tools.Select(static tool => tool.Name));
            foreach (var tool in contract.Tools)
            {
                Assert.Equal(ContractManifest.Hash(tool, contract.Version), tool.Hash);
                var (input, output) = tools[tool.Name];
                var shown = Assert.Single(tool.Dialects);
                Assert.Equal(SchemaDialect.Mcp, shown.Dialect);
                Assert.Equal(input, shown.InputSchema);
                Assert.Equal(ContractManifest.TextHash(tool.Description, input, output), tool.TextHash);
                seen++;
            }
        }

        Assert.Equal(7, seen);
    }

    [Fact]
    public void OfDialectsAreThoseOfTheRuntimeToo()
    {
        var tools = Toolsets(("ToolContractsProviderNames", "openai,anthropic,gemini")).SelectMany(static toolset => toolset.Contract.Tools).ToArray();
        Assert.Equal(7, tools.Length);
        foreach (var tool in tools)
        {
            Assert.Equal([SchemaDialect.Mcp, SchemaDialect.OpenAI, SchemaDialect.Anthropic, SchemaDialect.Gemini], tool.Dialects.Select(static one => one.Dialect));
            Assert.All(tool.Dialects, one => Assert.Equal(ContractManifest.DialectHash(tool, one.Dialect, one.InputSchema), one.Hash));
            Assert.All(tool.Dialects, one => Assert.Same(one, tool.InDialect(one.Dialect)));
            Assert.Equal(4, tool.Dialects.Select(static one => one.Hash).Distinct().Count());
        }
    }

    [Fact]
    public void GuardsAreThoseThatTheContractNames()
    {
        var guards = Toolsets().SelectMany(static toolset => toolset.Contract.Tools).ToDictionary(static tool => tool.FullName, static tool => tool.Guards);
        const ToolGuards Always = ToolGuards.Grants | ToolGuards.Deadline | ToolGuards.Sizes | ToolGuards.Rate | ToolGuards.Concurrency;
        Assert.Equal(Always, guards["set1_tool0"]);
        Assert.Equal(
            Always | ToolGuards.Idempotency | ToolGuards.Approval | ToolGuards.Budget | ToolGuards.Egress
                | ToolGuards.Compensation | ToolGuards.ResultCeiling,
            guards["payments_transfer"]);
        Assert.Equal(Always | ToolGuards.Egress, guards["payments_list"]);
        Assert.Equal(Always | ToolGuards.Egress | ToolGuards.Sandbox | ToolGuards.ResultCeiling, guards["odd_write"]);
    }

    [Fact]
    public void FactsAreThoseThatAreWritten()
    {
        var transfer = Toolsets().SelectMany(static toolset => toolset.Contract.Tools).Single(static tool => tool.FullName == "payments_transfer");
        Assert.Equal("Sends money from an account of the caller's tenant.", transfer.Description);
        Assert.Equal(new PermissionContract("payments.transfer", "tenant/{tenant}/account/{request.From}"), Assert.Single(transfer.Permissions));
        Assert.Equal(new IdempotencyContract(IdempotencyStance.Keyed, "{request.Reference}", 24, null), transfer.Idempotency);
        Assert.Equal(new LimitsContract(10, 30, 4, 1024 * 1024, 1024 * 1024), transfer.Limits);
        Assert.Equal("RecallAsync", transfer.CompensatedBy);
        Assert.Equal(DataClass.Confidential, transfer.ResultCeiling);
        Assert.Equal(30, transfer.Approval!.ExpiresMinutes);
        Assert.Equal(new BudgetContract("eur", "{request.Amount}"), Assert.Single(transfer.Budgets));
        Assert.Equal("api.bank.example", Assert.Single(transfer.Egress));
    }

    private static IEnumerable<(ToolsetContract Contract, Dictionary<string, (byte[] Input, byte[] Output)> Tools)> Toolsets(params (string Name, string Value)[] properties)
    {
        var run = properties.Length == 0
            ? GeneratorVerifier<ToolsetGenerator>.VerifyWithoutSnapshot(Sources) : GeneratorRun.Of<ToolsetGenerator>(References.Compile(Sources), properties);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        foreach (var type in assembly.GetTypes().Where(static type => type.GetInterfaces().Any(static face => face.Name == "IToolset`1")))
        {
            var read = typeof(ContractHashTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
            yield return ((ToolsetContract, Dictionary<string, (byte[], byte[])>))read.Invoke(null, null)!;
        }
    }

    private static (ToolsetContract, Dictionary<string, (byte[] Input, byte[] Output)>) Read<T>()
        where T : class, IToolset<T>
    {
        IReadOnlyList<GeneratedTool<T>> tools = T.CreateTools();
        Assert.Equal(T.Contract.Tools, tools.Select(static tool => tool.Contract));
        return (T.Contract, tools.ToDictionary(static tool => tool.Contract.Name, static tool => (tool.InputSchema.ToArray(), tool.OutputSchema.ToArray())));
    }
}
