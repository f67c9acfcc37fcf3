using BenchmarkDotNet.Attributes;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.Benchmarks.Shapes;

namespace ToolContracts.Benchmarks;

/// <summary>All that answer a shape, UTF-8 JSON in, UTF-8 JSON out, under BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class CallBenchmark : IDisposable
{
    private Answers _answers = null!;
    private GuardedHost _host = null!;

    public static IEnumerable<Shape> Shapes => Shape.All;

    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = null!;

    [GlobalSetup]
    public void SetUp() => (_answers, _host) = (new Answers(Shape), new GuardedHost());

    [Benchmark(Baseline = true)]
    public ReadOnlyMemory<byte> ByHand() => _answers.ByHand();

    [Benchmark]
    public ReadOnlyMemory<byte> ByHandUnchecked() => _answers.ByHandUnchecked();

    [Benchmark]
    public ReadOnlyMemory<byte> Generated() => _answers.Generated();

    [Benchmark]
    public ReadOnlyMemory<byte> SystemTextJson() => _answers.SourceGenerated();

    [Benchmark]
    public ReadOnlyMemory<byte> AIFunction() => _answers.AIFunction();

    [Benchmark]
    public ReadOnlyMemory<byte> AIFunctionSourceGenerated() => _answers.AIFunctionSourceGenerated();

    [Benchmark]
    public ReadOnlyMemory<byte> McpServerTool() => _answers.McpServerTool();

    // The clock moves on with each call, so that no rate is used up.
    [Benchmark]
    public ReadOnlyMemory<byte> Complete()
    {
        _host.Time.Step(TimeSpan.FromMilliseconds(1));
        return _host.Dispatch(Shape.Tool, Shape.Arguments);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _answers.Dispose();
        _host.Dispose();
        GC.SuppressFinalize(this);
    }
}
