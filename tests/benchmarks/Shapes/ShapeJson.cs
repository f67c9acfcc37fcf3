using System.Text.Json;
using System.Text.Json.Serialization;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Shapes;

public sealed record AddCall(int A, int B);

public sealed record TransferCall(TransferRequest Request);

public sealed record OrderCall(Order Order);

public sealed record SearchCall(
    string? Text = null,
    string? Brand = null,
    int? Least = null,
    int? Most = null,
    double? Rating = null,
    int Page = 1,
    int Size = 20,
    bool? InStock = null,
    bool Exact = false,
    long? Since = null);

/// <summary>What System.Text.Json generates for the shapes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AddCall))]
[JsonSerializable(typeof(TransferCall))]
[JsonSerializable(typeof(OrderCall))]
[JsonSerializable(typeof(SearchCall))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, object?>))]
internal sealed partial class ShapeJson : JsonSerializerContext;
