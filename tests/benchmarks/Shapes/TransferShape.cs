using System.Text.Json;
using ToolContracts.Benchmarks.ByHand;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Shapes;

internal sealed class TransferShape() : Shape("T2", nameof(Work.Transfer),
    """{"request":{"from":"DE89370400440532013000","to":"FR7630006000011234567890189","amount":1249.95,"currency":"EUR","reference":"Invoice 2026-1107","urgent":true}}""")
{
    public override string Tool => "payments_transfer";

    public override GeneratedCall Generated { get; } = GeneratedCall.Of("transfer", new TransferTools());

    public override bool ByHand(Utf8JsonWriter output) => TransferByHand.Run<Checked>(Arguments, output);

    public override bool ByHandUnchecked(Utf8JsonWriter output) => TransferByHand.Run<Unchecked>(Arguments, output);

    public override void SourceGenerated(Utf8JsonWriter output)
    {
        var call = JsonSerializer.Deserialize(Arguments, ShapeJson.Default.TransferCall)!;
        JsonSerializer.Serialize(output, Work.Transfer(call.Request), ShapeJson.Default.Receipt);
    }
}
