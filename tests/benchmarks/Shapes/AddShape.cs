using System.Text.Json;
using ToolContracts.Benchmarks.ByHand;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Shapes;

internal sealed class AddShape() : Shape("T1", nameof(Work.Add), """{"a":1207,"b":35}""")
{
    public override string Tool => "sums_add";

    public override GeneratedCall Generated { get; } = GeneratedCall.Of("add", new AddTools());

    public override bool ByHand(Utf8JsonWriter output) => AddByHand.Run<Checked>(Arguments, output);

    public override bool ByHandUnchecked(Utf8JsonWriter output) => AddByHand.Run<Unchecked>(Arguments, output);

    public override void SourceGenerated(Utf8JsonWriter output)
    {
        var call = JsonSerializer.Deserialize(Arguments, ShapeJson.Default.AddCall)!;
        JsonSerializer.Serialize(output, Work.Add(call.A, call.B), ShapeJson.Default.Int32);
    }
}
