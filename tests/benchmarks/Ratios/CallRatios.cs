using ToolContracts.Benchmarks.Peers;
using ToolContracts.Benchmarks.Shapes;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Ratios;

/// <summary>What calls cost, by shape, beside the hand-written limit and the peers.</summary>
internal static class CallRatios
{
    // How often AIFunctionFactory's time ours must fit into without guards, T1 to T4.
    private static readonly double[] TimesFaster = [8, 5, 3, 7];

    public static IEnumerable<Target> Run(GuardedHost host, Action<string, Cost> print)
    {
        foreach (var (shape, index) in Shape.All.Select(static (shape, index) => (shape, index)))
        {
            using var answers = new Answers(shape);
            Same(shape, answers, host);
            List<Contestant> contestants =
            [
                new("by-hand", answers.ByHand),
                new("by-hand-unchecked", answers.ByHandUnchecked),
                new("generated", answers.Generated),
                new("system-text-json", answers.SourceGenerated),
                new("ai-function", answers.AIFunction),
                new("ai-function-source-generated", answers.AIFunctionSourceGenerated),
                new("mcp-server-tool", answers.McpServerTool),
                new("complete", () => host.Dispatch(shape.Tool, shape.Arguments)),
            ];
            if (shape is TransferShape)
            {
                contestants.AddRange(Guards(host, shape));
            }

            var costs = Measurement.Of(contestants, () => host.Time.Step(TimeSpan.FromSeconds(20))).ToDictionary(static cost => cost.Name, StringComparer.Ordinal);
            foreach (var cost in costs.Values)
            {
                print(shape.Name, cost);
            }

            var byHand = costs["by-hand"];
            yield return new Target($"{shape.Name} generated to by-hand", costs["generated"].Ratio, 1.10);
            yield return new Target($"{shape.Name} generated, bytes over by-hand", costs["generated"].Bytes - byHand.Bytes, 0);
            yield return new Target($"{shape.Name} ai-function to generated", costs["ai-function"].Ratio / costs["generated"].Ratio, TimesFaster[index], IsLeast: true);
            if (shape is TransferShape)
            {
                yield return new Target("T2 guards to by-hand", costs["guards"].Ratio, 1.35);
                yield return new Target("T2 guards, bytes over by-hand", costs["guards"].Bytes - byHand.Bytes, 0);
                yield return new Target("T2 complete to by-hand", costs["complete"].Ratio, 2.4);
                yield return new Target("T2 complete, bytes over by-hand", costs["complete"].Bytes - byHand.Bytes, 512);
                yield return new Target("T2 complete to unguarded system-text-json", costs["complete"].Ratio / costs["system-text-json"].Ratio, 1.1);
                yield return new Target("T2 ai-function to complete", costs["ai-function"].Ratio / costs["complete"].Ratio, 2.5, IsLeast: true);
                yield return new Target("T2 replay to by-hand", costs["replay"].Ratio, 0.25);
                yield return new Target("T2 replay, bytes", costs["replay"].Bytes, 0);
            }
        }
    }

    // Each guard added to those before it; all have deadline, result check and evidence.
    private static IEnumerable<Contestant> Guards(GuardedHost host, Shape shape)
    {
        const string Once = "payments_transfer_once";
        yield return new Contestant("no-guard", host.With<TransferTools>(shape.Tool, shape.Arguments));
        yield return new Contestant("+grants", host.With<TransferTools>(shape.Tool, shape.Arguments, "grants"));
        yield return new Contestant("guards", host.With<TransferTools>(shape.Tool, shape.Arguments, "grants", "concurrency", "rate"));
        yield return new Contestant("+kill-switch", host.With<TransferTools>(shape.Tool, shape.Arguments, "grants", "concurrency", "rate", "kill-switch"));
        yield return new Contestant("+result-ceiling", host.With<TransferTools>(shape.Tool, shape.Arguments, "grants", "concurrency", "rate", "kill-switch", "result-ceiling"));
        yield return new Contestant("replay", () => host.Dispatch(Once, shape.Arguments));
    }

    // Whoever answers something else is not compared.
    private static void Same(Shape shape, Answers answers, GuardedHost host)
    {
        var expected = Text(answers.ByHand());
        (string Name, string Text)[] all =
        [
            (nameof(answers.ByHandUnchecked), Text(answers.ByHandUnchecked())),
            (nameof(answers.Generated), Text(answers.Generated())),
            (nameof(answers.SourceGenerated), Text(answers.SourceGenerated())),
            (nameof(answers.AIFunction), Text(answers.AIFunction())),
            (nameof(answers.AIFunctionSourceGenerated), Text(answers.AIFunctionSourceGenerated())),
            (nameof(host.Dispatch), Text(host.Dispatch(shape.Tool, shape.Arguments))),
        ];
        foreach (var (name, text) in all.Where(one => one.Text != expected))
        {
            throw new InvalidOperationException($"{shape}: {name} answers {text}, and the hand-written one {expected}.");
        }

        static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);
    }
}
