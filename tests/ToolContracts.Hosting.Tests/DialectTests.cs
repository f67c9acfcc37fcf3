using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Hosting.Tests;

/// <summary>Tools are offered in dialects, and calls are bound by the rules of theirs. The project names mcp and openai.</summary>
public sealed class DialectTests
{
    [Fact]
    public async Task BindsACallByTheRulesOfItsDialect()
    {
        await using var host = await HostAsync();
        Assert.Equal("5", Result(await host.CallInAsync(SchemaDialect.OpenAI, "dialects_count", """{"from":2,"steps":null}""")));
        Assert.Equal("6", Result(await host.CallInAsync(SchemaDialect.OpenAI, "dialects_count", """{"from":2,"steps":4}""")));
        Assert.Equal("5", Result(await host.CallInAsync(SchemaDialect.Mcp, "dialects_count", """{"from":2}""")));
        var refused = Assert.IsType<ToolOutcome.Invalid>(await host.CallInAsync(SchemaDialect.Mcp, "dialects_count", """{"from":2,"steps":null}"""));
        Assert.Equal("$.steps", Assert.Single(refused.Faults).Path);
    }

    [Theory]
    [InlineData(SchemaDialect.Anthropic, "dialects_count")]
    [InlineData(SchemaDialect.Gemini, "dialects_count")]
    [InlineData(SchemaDialect.OpenAI, "dialects_add")]
    [InlineData((SchemaDialect)99, "dialects_count")]
    [InlineData((SchemaDialect)(-1), "dialects_count")]
    public async Task DeniesACallInADialectThatTheToolIsNotOfferedIn(SchemaDialect dialect, string tool)
    {
        await using var host = await HostAsync();
        var denied = Assert.IsType<ToolOutcome.Denied>(await host.CallInAsync(dialect, tool, """{"from":2,"marks":{}}"""));
        Assert.Contains(host.Log.Lines, line => line.Contains(denied.CallId, StringComparison.Ordinal) && line.Contains($"not offered in {dialect}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheOtherDialectsOfSuchAToolWork()
    {
        await using var host = await HostAsync();
        Assert.Equal("3", Result(await host.CallInAsync(SchemaDialect.Mcp, "dialects_add", """{"marks":{"a":1,"b":2}}""")));
    }

    [Fact]
    public void AHostCanListToolsInADialect()
    {
        var tools = Contract<DialectTools>().Tools;
        Assert.Equal(["dialects_add", "dialects_count"], Listed(SchemaDialect.Mcp));
        Assert.Equal(["dialects_count"], Listed(SchemaDialect.OpenAI));
        Assert.Empty(Listed(SchemaDialect.Gemini));
        Assert.Equal(
            """{"type":"object","properties":{"from":{"type":"integer","description":"Where it begins.","minimum":-2147483648,"maximum":2147483647},"steps":{"type":["integer","null"],"description":"How far it goes. Null means 3.","minimum":-2147483648,"maximum":2147483647}},"required":["from","steps"],"additionalProperties":false}""",
            Encoding.UTF8.GetString(tools.Single(static tool => tool.Name == "count").InDialect(SchemaDialect.OpenAI)!.InputSchema));

        string[] Listed(SchemaDialect dialect) => [.. tools.Where(tool => tool.InDialect(dialect) is not null).Select(static tool => tool.FullName)];
    }

    [Fact]
    public async Task SaysAtStartInWhichDialectsAToolIsOffered()
    {
        await using var host = await HostAsync();
        await host.CallAsync("dialects_count", "{}");
        Assert.Contains(host.Log.Lines, static line => line.StartsWith("dialects_count: ", StringComparison.Ordinal) && line.EndsWith("; offered in Mcp, OpenAI", StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, static line => line.StartsWith("dialects_add: ", StringComparison.Ordinal) && line.EndsWith("; offered in Mcp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StartsWithSchemasThatFitTheirHashes()
    {
        await using var host = new TestHost(toolsets: static builder => builder.AddToolset<Written<Right>>());
        await host.GrantAsync("written.one");
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("written_one", "{}"));
    }

    [Fact]
    [Threat(25, Part = "tampered")]
    public Task RefusesASchemaThatWasChanged() => RefusesAsync<Changed>("written_one: the schema for OpenAI does not fit its hash");

    [Fact]
    public Task RefusesASchemaOfAnotherTool() => RefusesAsync<OfAnother>("written_one: the schema for OpenAI does not fit its hash");

    [Fact]
    public Task RefusesTwoSchemasOfOneDialect() => RefusesAsync<Twice>("written_one: it has two schemas for OpenAI.");

    [Fact]
    public Task RefusesAToolWithoutTheBase() => RefusesAsync<WithoutBase>("written_one: the schema that models are shown is not the one that calls are bound by.");

    [Fact]
    public Task RefusesAnotherBase() => RefusesAsync<OtherBase>("written_one: the schema that models are shown is not the one that calls are bound by.");

    private static async Task<TestHost> HostAsync()
    {
        var host = new TestHost(toolsets: static builder => builder.AddToolset<DialectTools>());
        await host.GrantAsync("dialects.count");
        await host.GrantAsync("dialects.add");
        return host;
    }

    private static async Task RefusesAsync<TDialects>(string expected)
        where TDialects : IDialects
    {
        await using var host = new TestHost(toolsets: static builder => builder.AddToolset<Written<TDialects>>());
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.CallAsync("written_one", "{}"));
        Assert.StartsWith(expected, Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private static string Result(ToolOutcome outcome) => Encoding.UTF8.GetString(Assert.IsType<ToolOutcome.Completed>(outcome).Result.Span);

    private static ToolsetContract Contract<T>()
        where T : class, IToolset<T> => T.Contract;

    private interface IDialects
    {
        static abstract DialectSchema[] Of(ToolContract contract);
    }

    private sealed class Right : IDialects
    {
        public static DialectSchema[] Of(ToolContract contract) => [Base(contract), OpenAI(contract, "{\"type\":\"object\"}")];
    }

    private sealed class Changed : IDialects
    {
        public static DialectSchema[] Of(ToolContract contract) =>
            [Base(contract), new(SchemaDialect.OpenAI, OpenAI(contract, "{\"type\":\"object\"}").Hash, static () => "{\"type\": \"object\"}"u8)];
    }

    private sealed class OfAnother : IDialects
    {
        public static DialectSchema[] Of(ToolContract contract) => [Base(contract), OpenAI(contract with { Hash = new string('0', 64) }, "{}")];
    }

    private sealed class Twice : IDialects
    {
        public static DialectSchema[] Of(ToolContract contract) => [Base(contract), OpenAI(contract, "{}"), OpenAI(contract, "{\"type\":\"object\"}")];
    }

    private sealed class WithoutBase : IDialects
    {
        public static DialectSchema[] Of(ToolContract contract) => [OpenAI(contract, "{}")];
    }

    private sealed class OtherBase : IDialects
    {
        public static DialectSchema[] Of(ToolContract contract) => [Schema(contract, SchemaDialect.Mcp, "{\"type\":\"object\"}")];
    }

    private static DialectSchema Base(ToolContract contract) => Schema(contract, SchemaDialect.Mcp, "{}");

    private static DialectSchema OpenAI(ToolContract contract, string schema) => Schema(contract, SchemaDialect.OpenAI, schema);

    private static DialectSchema Schema(ToolContract contract, SchemaDialect dialect, string schema)
    {
        var text = Encoding.UTF8.GetBytes(schema);
        return new DialectSchema(dialect, ContractManifest.DialectHash(contract, dialect, text), () => text);
    }

    /// <summary>A toolset whose contract fits its hashes, but for its dialects.</summary>
    private sealed class Written<TDialects> : IToolset<Written<TDialects>>
        where TDialects : IDialects
    {
        public static ToolsetContract Contract { get; } = new() { AbiVersion = ContractAbi.Version, Name = "written", Version = "1.0.0", Tools = [One.Instance.Contract] };

        public static IReadOnlyList<GeneratedTool<Written<TDialects>>> CreateTools() => [One.Instance];

        private sealed class One : GeneratedTool<Written<TDialects>, int>
        {
            public static readonly One Instance = new();

            public override ToolContract Contract { get; } = Make();

            public override ReadOnlySpan<byte> InputSchema => "{}"u8;

            public override ReadOnlySpan<byte> OutputSchema => "{}"u8;

            protected override bool TryBind(ReadOnlySpan<byte> utf8Json, BindContext context, out int arguments)
            {
                arguments = 0;
                return true;
            }

            protected override void WriteArguments(in int arguments, CanonicalWriter writer)
            {
            }

            protected override ValueTask InvokeAsync(Written<TDialects> toolset, int arguments, ToolInvocation invocation)
            {
                invocation.Result.Null();
                return ValueTask.CompletedTask;
            }

            private static ToolContract Make()
            {
                var contract = new ToolContract
                {
                    Toolset = "written",
                    Name = "one",
                    Description = "",
                    SideEffect = SideEffect.None,
                    Permissions = [new PermissionContract("written.one", null)],
                    Idempotency = new IdempotencyContract(IdempotencyStance.Unstated, null, 72, null),
                    Limits = new LimitsContract(30, 600, 16, 1 << 20, 1 << 20),
                    Guards = ToolGuards.Grants | ToolGuards.Deadline | ToolGuards.Sizes | ToolGuards.Rate | ToolGuards.Concurrency,
                    SchemaHash = "",
                    TextHash = ContractManifest.TextHash("", "{}"u8, "{}"u8),
                    Hash = "",
                };
                contract = contract with { Hash = ContractManifest.Hash(contract, "1.0.0") };
                return contract with { Dialects = TDialects.Of(contract) };
            }
        }
    }
}
