using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Hosting.Tests;

/// <summary>What a host refuses to start with, and how it says so.</summary>
public sealed class StartTests
{
    [Fact]
    [Threat(24, Part = "contract")]
    [Threat(28, Part = "generated")]
    public async Task RefusesAToolsetThatWasWrittenByHand() => await RefusesAsync(
        static builder => builder.AddToolset<HandWritten>(), "hand_forged: the contract does not fit its hash");

    [Theory]
    [InlineData("names no role")]
    [InlineData("shows nothing")]
    [InlineData("expires after 0 minutes")]
    public async Task RefusesAnApprovalThatIsNone(string problem) => await RefusesAsync(
        static builder => builder.AddToolset<HandWritten>(), "hand_forged: its approval " + problem);

    [Fact]
    [Threat(61, Part = "version")]
    public async Task RefusesAToolsetOfAnotherInterfaceVersion() => await RefusesAsync(
        static builder => builder.AddToolset<Stale>(), "Toolset Stale was generated for version 0");

    [Fact]
    [Threat(60, Part = "fault")]
    public async Task RefusesAToolsetWithABrokenContract() => await RefusesAsync(
        static builder => builder.AddToolset<Broken>(), "Toolset Broken has a tool whose contract is broken: broken_run states no side effect.");

    [Fact]
    [Threat(12, Part = "ceiling")]
    public async Task RefusesEachGuardThatIsNotThere()
    {
        await using var host = new TestHost(toolsets: static builder => builder.AddToolset<LaterTools>());
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.CallAsync("later_isolate", "{}"));
        Assert.Equal(
            [
                "later_isolate: no guard for [Sandbox].",
            ],
            refused.Problems.Select(static problem => problem[..(problem.IndexOf(". ", StringComparison.Ordinal) + 1)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RefusesWithoutToolsets() => await RefusesAsync(static _ => { }, "No toolset was added.");

    [Fact]
    [Threat(9, Part = "start")]
    public async Task RefusesTwoToolsetsOfOneName() => await RefusesAsync(
        static builder => builder.AddToolset<LabTools>().AddToolset<OtherLab.LabTools>(), "Two tools are named lab_look.");

    [Fact]
    public async Task RefusesPathsWithoutARootAndTakesThemBelowOne()
    {
        await RefusesAsync(static builder => builder.AddToolset<PathTools>(), "Toolset paths takes paths below a root, and none is named.");
        var root = Directory.CreateTempSubdirectory("toolcontracts-root-").FullName;
        await using var host = new TestHost(
            toolsets: static builder => builder.AddToolset<PathTools>(), options: options => options.Root("paths", root));
        await host.GrantAsync("paths.name");
        var inside = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("paths_name", """{"path":"a/b.txt"}"""));
        Assert.Equal($"\"{Path.Combine(root, "a", "b.txt")}\"", Encoding.UTF8.GetString(inside.Result.Span));
        Assert.IsType<ToolOutcome.Invalid>(await host.CallAsync("paths_name", """{"path":"../b.txt"}"""));
        Directory.Delete(root);
    }

    [Fact]
    public async Task RefusesOptionsOutOfRange()
    {
        await using var host = new TestHost(options: static options => options.StoreDeadline = TimeSpan.Zero);
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.MoveAsync("o1"));
        Assert.Contains("StoreDeadline", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintsTheEffectiveLimitsOfEachTool()
    {
        await using var host = await new TestHost().GrantedAsync();
        Assert.Contains(host.Log.Lines, static line =>
            line.StartsWith(
                "lab_look_once: None; 7 s, 600 calls a minute, 16 at a time, arguments up to 1048576 bytes, results up to 1048576 bytes; contract ",
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task PrintsWhoApproves()
    {
        await using var host = await ApprovalHost.StartAsync();
        Assert.Contains("vault_open: each call waits for approve:keeper, at most 60 minutes, and shows a preview", host.Log.Lines);
        Assert.Contains("vault_empty: each call waits for approve:keeper, at most 60 minutes, and shows a summary", host.Log.Lines);
    }

    [Fact]
    public async Task KeepsRefusingAfterItRefused()
    {
        await using var host = new TestHost(toolsets: static _ => { });
        await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.MoveAsync("o1"));
        await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.MoveAsync("o1"));
    }

    [Fact]
    public async Task GivesAScopedToolsetItsOwnObjectForEachCall()
    {
        await using var host = await new TestHost(configure: static (services, _) => services.AddScoped<LabTools>()).GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
    }

    private static async Task RefusesAsync(Action<ToolContractsBuilder> toolsets, string expected)
    {
        await using var host = new TestHost(toolsets: toolsets);
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.CallAsync("any", "{}"));
        Assert.Contains(refused.Problems, problem => problem.StartsWith(expected, StringComparison.Ordinal));
    }

    private sealed class HandWritten : IToolset<HandWritten>
    {
        public static ToolsetContract Contract { get; } = new()
        {
            AbiVersion = ContractAbi.Version,
            Name = "hand",
            Version = "1.0.0",
            Tools = [Forged.Instance.Contract],
        };

        public static IReadOnlyList<GeneratedTool<HandWritten>> CreateTools() => [Forged.Instance];

        private sealed class Forged : GeneratedTool<HandWritten, int>
        {
            public static readonly Forged Instance = new();

            public override ToolContract Contract { get; } = new()
            {
                Toolset = "hand",
                Name = "forged",
                Description = "",
                SideEffect = SideEffect.None,
                Permissions = [new PermissionContract("hand.forged", null)],
                Idempotency = new IdempotencyContract(IdempotencyStance.Unstated, null, 72, null),
                Limits = new LimitsContract(30, 600, 16, 1 << 20, 1 << 20),
                Approval = new ApprovalContract(" ", null, "", 0),
                Guards = ToolGuards.Grants | ToolGuards.Deadline | ToolGuards.Sizes,
                SchemaHash = "",
                TextHash = "",
                Hash = "",
            };

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

            protected override ValueTask InvokeAsync(HandWritten toolset, int arguments, ToolInvocation invocation) => ValueTask.CompletedTask;
        }
    }

    private sealed class Stale : IToolset<Stale>
    {
        public static ToolsetContract Contract { get; } = new() { AbiVersion = 0, Name = "stale", Version = "1.0.0", Tools = [] };

        public static IReadOnlyList<GeneratedTool<Stale>> CreateTools() => [];
    }

    private sealed class Broken : IToolset<Broken>
    {
        public static ToolsetContract Contract { get; } = new()
        {
            AbiVersion = ContractAbi.Version,
            Name = "broken",
            Version = "1.0.0",
            Tools = [],
            Faults = ["broken_run states no side effect."],
        };

        public static IReadOnlyList<GeneratedTool<Broken>> CreateTools() => [];
    }
}
