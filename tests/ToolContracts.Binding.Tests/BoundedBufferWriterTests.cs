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

    [Fact]
    [Threat(39, Part = "result")]
    public void RefusesATextThatCannotFitBeforeThereIsMemoryForIt()
    {
        using var buffer = new BoundedBufferWriter(256);
        var json = new Utf8JsonWriter(buffer);
        var text = new string('x', 10_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ResultTooLargeException>(() => json.WriteStringValue(text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        json.Reset();
    }

    [Theory]
    [InlineData('x', 9_998, true)]
    [InlineData('x', 9_999, false)]
    [InlineData('\u00fc', 4_999, true)]
    [InlineData('\u00fc', 5_000, false)]
    [InlineData('\u4e2d', 3_332, true)]
    [InlineData('\u4e2d', 3_333, false)]
    [InlineData('"', 4_999, true)]
    [InlineData('"', 5_000, false)]
    [InlineData('\u0001', 1_666, true)]
    [InlineData('\u0001', 1_667, false)]
    public void TakesATextThatFitsToTheByte(char character, int count, bool fits)
    {
        using var buffer = new BoundedBufferWriter(10_000);
        var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var text = new string(character, count);
        if (fits)
        {
            json.WriteStringValue(text);
            json.Flush();
            Assert.Equal(text, JsonSerializer.Deserialize<string>(buffer.WrittenMemory.Span));
        }
        else
        {
            Assert.Throws<ResultTooLargeException>(() =>
            {
                json.WriteStringValue(text);
                json.Flush();
            });
            json.Reset();
        }
    }
}
