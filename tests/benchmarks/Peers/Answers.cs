using System.Buffers;
using System.Text.Json;
using ToolContracts.Benchmarks.Shapes;

namespace ToolContracts.Benchmarks.Peers;

/// <summary>All that answer one shape without guards, each from bytes to bytes.</summary>
public sealed class Answers : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Shape _shape;
    private readonly Utf8JsonWriter _json;
    private readonly AIFunctionPeer _function;
    private readonly AIFunctionPeer _generatedFunction;
    private readonly McpToolPeer _mcp;

    public Answers(Shape shape)
    {
        _shape = shape;
        _json = new Utf8JsonWriter(_buffer);
        _function = AIFunctionPeer.Reflecting(shape);
        _generatedFunction = AIFunctionPeer.SourceGenerated(shape);
        _mcp = new McpToolPeer(shape);
    }

    public ReadOnlyMemory<byte> ByHand()
    {
        Reset();
        return Written(_shape.ByHand(_json));
    }

    public ReadOnlyMemory<byte> ByHandUnchecked()
    {
        Reset();
        return Written(_shape.ByHandUnchecked(_json));
    }

    public ReadOnlyMemory<byte> Generated()
    {
        Reset();
        return Written(_shape.Generated.Run(_shape.Arguments, _json));
    }

    public ReadOnlyMemory<byte> SourceGenerated()
    {
        Reset();
        _shape.SourceGenerated(_json);
        return _buffer.WrittenMemory;
    }

    public ReadOnlyMemory<byte> AIFunction()
    {
        Reset();
        _function.Run(_shape.Arguments, _json);
        return _buffer.WrittenMemory;
    }

    public ReadOnlyMemory<byte> AIFunctionSourceGenerated()
    {
        Reset();
        _generatedFunction.Run(_shape.Arguments, _json);
        return _buffer.WrittenMemory;
    }

    /// <summary>Answers with the whole result of the protocol, in which the answer is a text.</summary>
    public ReadOnlyMemory<byte> McpServerTool()
    {
        Reset();
        _mcp.Run(_shape.Arguments, _json);
        return _buffer.WrittenMemory;
    }

    public void Dispose() => _json.Dispose();

    private ReadOnlyMemory<byte> Written(bool isAnswered) =>
        isAnswered ? _buffer.WrittenMemory : throw new InvalidOperationException($"{_shape}: the arguments were refused.");

    private void Reset()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
    }
}
