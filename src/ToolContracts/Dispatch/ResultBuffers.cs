using System.Text.Json;
using ToolContracts.CompilerServices;

namespace ToolContracts.Dispatch;

/// <summary>What a tool's result is written into.</summary>
internal sealed class ResultBuffers
{
    // What is longer is not kept between calls.
    private const int MostKept = 64 * 1024;

    private readonly int _limit;

    /// <param name="limit">The most bytes of a result.</param>
    /// <param name="options">How it is written.</param>
    public ResultBuffers(int limit, JsonWriterOptions options)
    {
        _limit = limit;
        Output = new BoundedBufferWriter(limit);
        Json = new Utf8JsonWriter(Output, options);
        Result = new ResultWriter(Json);
    }

    /// <summary>The bytes.</summary>
    public BoundedBufferWriter Output { get; }

    /// <summary>The JSON.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>The result, with its faults and its classified parts.</summary>
    public ResultWriter Result { get; }

    /// <summary>Makes it as new.</summary>
    /// <returns>False where it is not worth keeping.</returns>
    public bool TryReset()
    {
        if (Output.WrittenMemory.Length > MostKept)
        {
            Output.Dispose();
            return false;
        }

        Output.Clear(_limit);
        Json.Reset(Output);
        Result.Reset();
        return true;
    }
}
