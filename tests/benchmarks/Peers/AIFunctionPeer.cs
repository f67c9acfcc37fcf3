using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using ToolContracts.Benchmarks.Shapes;

namespace ToolContracts.Benchmarks.Peers;

/// <summary>A shape's method through AIFunctionFactory.</summary>
internal sealed class AIFunctionPeer
{
    private readonly AIFunction _function;

    private AIFunctionPeer(Shape shape, JsonSerializerOptions options) =>
        _function = AIFunctionFactory.Create(shape.Method, target: null, new AIFunctionFactoryOptions { SerializerOptions = options });

    /// <summary>With serializer options that reflect.</summary>
    public static AIFunctionPeer Reflecting(Shape shape) => new(
        shape, new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, TypeInfoResolver = new DefaultJsonTypeInfoResolver() });

    /// <summary>With the options that System.Text.Json generated.</summary>
    public static AIFunctionPeer SourceGenerated(Shape shape) => new(
        shape,
        new JsonSerializerOptions(ShapeJson.Default.Options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(ShapeJson.Default, AIJsonUtilities.DefaultOptions.TypeInfoResolver) });

    public void Run(byte[] arguments, Utf8JsonWriter output)
    {
        var members = JsonSerializer.Deserialize(arguments, ShapeJson.Default.DictionaryStringObject);
        var running = _function.InvokeAsync(new AIFunctionArguments(members));
        var result = (JsonElement)(running.IsCompletedSuccessfully ? running.Result : running.AsTask().GetAwaiter().GetResult())!;
        result.WriteTo(output);
        output.Flush();
    }
}
