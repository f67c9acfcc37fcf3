using System.Buffers;

namespace ToolContracts.CompilerServices;

/// <summary>Writes canonical JSON: RFC 8785, but with 64-bit integers and decimals as canonical strings (as doubles two amounts would share a digest).</summary>
/// <param name="output">Takes the UTF-8.</param>
public sealed class CanonicalWriter(IBufferWriter<byte> output)
{
    private readonly IBufferWriter<byte> _output = output;

    /// <summary>Takes the UTF-8.</summary>
    public IBufferWriter<byte> Output => _output;
}
