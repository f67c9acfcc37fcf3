using System.Buffers;
using System.Text.Json;
using ToolContracts.CompilerServices;

namespace ToolContracts.Binding.Tests;

public sealed class BoundedBufferWriterTests
{
    [Fact]
    public void TakesAsMuchAsItsLimitAndNotAByteMore()
    {
        using var buffer = new BoundedBufferWriter(1000);
        buffer.Write(new byte[1000]);
        Assert.Equal(1000, buffer.WrittenMemory.Length);
        Assert.Throws<ResultTooLargeException>(() => buffer.Write("x"u8));
        Assert.Equal(1000, buffer.WrittenMemory.Length);
        buffer.Reset(3);
        buffer.Write("abc"u8);
        Assert.Equal("abc"u8.ToArray(), buffer.WrittenMemory.ToArray());
        Assert.Throws<ResultTooLargeException>(() => buffer.Write("d"u8));
    }

    [Fact]
    [Threat(39, Part = "result")]
    public void StopsAnEndlessResultEarly()
    {
        using var buffer = new BoundedBufferWriter(10_000);
        // Disposing the writer would flush what is left of the result, so it is reset instead.
        var json = new Utf8JsonWriter(buffer);
        var written = 0;
        Assert.Throws<ResultTooLargeException>(() =>
        {
            json.WriteStartArray();
            for (; written < 1_000_000; written++)
            {
                json.WriteStringValue("0123456789");
            }
        });
        json.Reset();
        Assert.InRange(written, 500, 3_000);
    }
}
