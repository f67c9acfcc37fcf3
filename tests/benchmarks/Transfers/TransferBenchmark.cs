using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Transfers;

/// <summary>T2, UTF-8 JSON in, UTF-8 JSON out: the hand-written limit with the same checks, ours, and the peers.</summary>
[MemoryDiagnoser]
public class TransferBenchmark : IDisposable
{
    private static readonly byte[] Arguments =
        """{"request":{"from":"DE89370400440532013000","to":"FR7630006000011234567890189","amount":1249.95,"currency":"EUR","reference":"Invoice 2026-1107","urgent":true}}"""u8.ToArray();

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly GeneratedCall _generated = GeneratedCall.Of("transfer", new TransferTools());
    private Utf8JsonWriter _json = null!;
    private AIFunction _function = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _json = new Utf8JsonWriter(_buffer);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };
        _function = AIFunctionFactory.Create(Bank.Transfer, new AIFunctionFactoryOptions { Name = "transfer", SerializerOptions = options });
        var expected = Text(HandWrittenWithChecks());
        foreach (var (peer, bytes) in new[] { (nameof(Generated), Generated()), (nameof(SourceGenerated), SourceGenerated()), (nameof(AIFunctionFactoryBytes), AIFunctionFactoryBytes().AsTask().GetAwaiter().GetResult()) })
        {
            if (Text(bytes) != expected)
            {
                throw new InvalidOperationException($"{peer} answers {Text(bytes)} and the hand-written one {expected}.");
            }
        }

        static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);
    }

    [Benchmark(Baseline = true)]
    public ReadOnlyMemory<byte> HandWrittenWithChecks()
    {
        Reset();
        return HandWritten.Transfer(Arguments, _json) ? _buffer.WrittenMemory : throw new InvalidOperationException();
    }

    [Benchmark]
    public ReadOnlyMemory<byte> Generated()
    {
        Reset();
        return _generated.Run(Arguments, _json) ? _buffer.WrittenMemory : throw new InvalidOperationException();
    }

    [Benchmark]
    public ReadOnlyMemory<byte> SourceGenerated()
    {
        Reset();
        var call = JsonSerializer.Deserialize(Arguments, TransferJson.Default.TransferCall)!;
        JsonSerializer.Serialize(_json, Bank.Transfer(call.Request), TransferJson.Default.Receipt);
        return _buffer.WrittenMemory;
    }

    [Benchmark]
    public async ValueTask<ReadOnlyMemory<byte>> AIFunctionFactoryBytes()
    {
        Reset();
        var arguments = JsonSerializer.Deserialize(Arguments, TransferJson.Default.DictionaryStringObject);
        var result = (JsonElement)(await _function.InvokeAsync(new AIFunctionArguments(arguments)))!;
        result.WriteTo(_json);
        _json.Flush();
        return _buffer.WrittenMemory;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _json.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Reset()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
    }
}

public sealed record TransferCall(TransferRequest Request);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TransferCall))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Dictionary<string, object?>))]
internal sealed partial class TransferJson : JsonSerializerContext;
