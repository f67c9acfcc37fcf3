using ToolContracts.Contracts;

namespace ToolContracts;

/// <summary>A call as it comes from a model or client.</summary>
/// <param name="Tool">The name that the model used: <c>{toolset}_{tool}</c>.</param>
/// <param name="Arguments">The raw arguments: UTF-8 JSON, an object. Not to be changed until the call has ended.</param>
/// <param name="Caller">Who calls, as the host verified it.</param>
public sealed record ToolCall(string Tool, ReadOnlyMemory<byte> Arguments, Caller Caller)
{
    /// <summary>Takes progress reports of the tool; null where nobody listens.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>
    /// The dialect in which the tool was shown to the model, by whose rules the arguments are bound. A tool that is not offered in it is denied,
    /// as one that is not there.
    /// </summary>
    public SchemaDialect Dialect { get; init; }
}
