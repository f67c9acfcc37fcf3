using System.Text.Json;
using ToolContracts.Benchmarks.ByHand;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Shapes;

internal sealed class OrderShape() : Shape("T3", nameof(Work.Price), Json())
{
    public override string Tool => "orders_price";

    public override GeneratedCall Generated { get; } = GeneratedCall.Of("price", new OrderTools());

    public override bool ByHand(Utf8JsonWriter output) => OrderByHand.Run<Checked>(Arguments, output);

    public override bool ByHandUnchecked(Utf8JsonWriter output) => OrderByHand.Run<Unchecked>(Arguments, output);

    public override void SourceGenerated(Utf8JsonWriter output)
    {
        var call = JsonSerializer.Deserialize(Arguments, ShapeJson.Default.OrderCall)!;
        JsonSerializer.Serialize(output, Work.Price(call.Order), ShapeJson.Default.Quote);
    }

    // 5 KB: fifty lines, every third with a note.
    private static string Json()
    {
        var lines = Enumerable.Range(0, 50).Select(static i => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$"""{"article":"A-{{i:0000}}","pieces":{{i + 1}},"price":{{19.95m + i}},"unit":"{{(Unit)(i % 4)}}"{{(i % 3 == 0 ? ",\"note\":\"deliver to the back door\"" : "")}}}"""));
        return $$$"""{"order":{"number":"O-2026-4711","customer":"Nordlicht Garten GmbH","labels":{"channel":"web","region":"north","priority":"normal"},"lines":[{{{string.Join(",", lines)}}}]}}""";
    }
}
