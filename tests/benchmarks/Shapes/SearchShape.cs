using System.Text.Json;
using ToolContracts.Benchmarks.ByHand;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Shapes;

internal sealed class SearchShape() : Shape("T4", nameof(Work.Count), """{"text":"garden chair","least":20,"page":3,"inStock":true}""")
{
    public override string Tool => "search_count";

    public override GeneratedCall Generated { get; } = GeneratedCall.Of("count", new SearchTools());

    public override bool ByHand(Utf8JsonWriter output) => SearchByHand.Run<Checked>(Arguments, output);

    public override bool ByHandUnchecked(Utf8JsonWriter output) => SearchByHand.Run<Unchecked>(Arguments, output);

    public override void SourceGenerated(Utf8JsonWriter output)
    {
        var call = JsonSerializer.Deserialize(Arguments, ShapeJson.Default.SearchCall)!;
        var found = Work.Count(call.Text, call.Brand, call.Least, call.Most, call.Rating, call.Page, call.Size, call.InStock, call.Exact, call.Since);
        JsonSerializer.Serialize(output, found, ShapeJson.Default.Int32);
    }
}
