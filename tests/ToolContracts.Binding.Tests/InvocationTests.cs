using ToolContracts.CompilerServices;

namespace ToolContracts.Binding.Tests;

public sealed class InvocationTests
{
    private static readonly Lazy<CompiledToolset> Toolset = new(static () => CompiledToolset.Compile("""
        using System.Runtime.CompilerServices;

        public abstract class Base
        {
            protected virtual int Twice(int value) => value * 2;
        }

        public interface IClock { int Now { get; } }

        [Toolset("t")]
        public partial class Tools : Base
        {
            private int _calls;

            [Tool, SideEffect(SideEffect.None)] protected override int Twice(int value) => base.Twice(value) + _calls;
            [Tool, SideEffect(SideEffect.None)] private void Sync() => _calls++;
            [Tool, SideEffect(SideEffect.None)] private async Task OneAsync(CancellationToken cancellationToken) { await Task.Yield(); _calls++; }
            [Tool, SideEffect(SideEffect.None)] private async ValueTask TwoAsync(CancellationToken cancellationToken) { await Task.Yield(); _calls++; }
            [Tool, SideEffect(SideEffect.None)] private Task<int> ThreeAsync(CancellationToken cancellationToken) => Task.FromResult(_calls);
            [Tool, SideEffect(SideEffect.None)] private async ValueTask<string?> FourAsync(CancellationToken cancellationToken) { await Task.Yield(); return null; }
            [Tool, SideEffect(SideEffect.None)] private static async IAsyncEnumerable<int> Stream(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
            {
                for (var i = 0; i < count; i++) { cancellationToken.ThrowIfCancellationRequested(); await Task.Yield(); yield return i; }
            }
            [Tool, SideEffect(SideEffect.None)] private static string Host(
                Caller caller, ToolCallContext context, IProgress<string> progress, [FromCaller] string actor, [FromCaller("tenant")] string where, [FromCaller] string? task,
                [FromCaller("region")] string? claim, [Injected] IServiceProvider provider, int value = 1)
            {
                progress.Report("half");
                return $"{caller.Actor} {context.CallId} {actor} {where} {task ?? "-"} {claim ?? "-"} {value}";
            }
            [Tool, SideEffect(SideEffect.None)] private static string Needs([FromCaller("region")] string region) => region;
            [Tool, SideEffect(SideEffect.None)] private static bool Optional([Injected] IClock? clock) => clock is null;
            [Tool, SideEffect(SideEffect.None)] private static int Injected([Injected] IClock clock) => clock.Now;
            [Tool, SideEffect(SideEffect.None)] private static int Throws() => throw new InvalidOperationException("no");
            [Tool, SideEffect(SideEffect.None)] public static int Sum(params int[] numbers) => numbers.Sum();
        }
        """));

    [Fact]
    public async Task AwaitsEveryFormOfResult()
    {
        var tools = Toolset.Value;
        var instance = Activator.CreateInstance(tools.Assembly.GetType("Tools")!);
        Assert.Equal("null", await Run("sync"));
        Assert.Equal("null", await Run("one"));
        Assert.Equal("null", await Run("two"));
        Assert.Equal("3", await Run("three"));
        Assert.Equal("null", await Run("four"));
        Assert.Equal("13", await Run("twice", """{"value":5}"""));
        Assert.Equal("[0,1,2]", await Run("stream", """{"count":3}"""));
        Assert.Equal("[]", await Run("stream", """{"count":0}"""));
        Assert.Equal("6", await Run("sum", """{"numbers":[1,2,3]}"""));

        async Task<string> Run(string tool, string json = "{}") => (await tools[tool].Bound(json).InvokeAsync(instance)).Json;
    }

    [Fact]
    public async Task FillsWhatTheHostFills()
    {
        var progress = new Progress();
        var caller = new Caller(ActorKind.Workload, "agent-7", "acme") { Task = "t1", Claims = new Dictionary<string, string> { ["region"] = "eu" } };
        var services = new Services();
        Assert.Equal("\"agent-7 call-1 agent-7 acme t1 eu 1\"", (await Toolset.Value["host"].Bound("{}").InvokeAsync(caller: caller, services: services, progress: progress)).Json);
        Assert.Equal(["half"], progress.Reports);
        Assert.Equal("\"ada call-1 ada acme - - 2\"", (await Toolset.Value["host"].Bound("""{"value":2}""").InvokeAsync(services: services, progress: progress)).Json);
        Assert.Equal("true", (await Toolset.Value["optional"].Bound("{}").InvokeAsync()).Json);
        await Assert.ThrowsAsync<InvalidOperationException>(static () => Toolset.Value["injected"].Bound("{}").InvokeAsync());
    }

    [Fact]
    public async Task AMissingPartOfTheCallerEndsTheCallBeforeTheTool() =>
        Assert.Equal("region", (await Assert.ThrowsAsync<CallerPartMissingException>(static () => Toolset.Value["needs"].Bound("{}").InvokeAsync())).Part);

    [Fact]
    public async Task CancellationReachesAStream() => await Assert.ThrowsAsync<OperationCanceledException>(static () =>
        Toolset.Value["stream"].Bound("""{"count":3}""").InvokeAsync(cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task WhatAToolThrowsComesThrough() =>
        await Assert.ThrowsAsync<InvalidOperationException>(static () => Toolset.Value["throws"].Bound("{}").InvokeAsync());

    private sealed class Progress : IProgress<string>
    {
        public List<string> Reports { get; } = [];

        public void Report(string value) => Reports.Add(value);
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IServiceProvider) ? this : null;
    }
}
