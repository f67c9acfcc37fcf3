// rule: TOOL5001
// construct: effect, declaration
// about: The tool that writes says Reversible of itself.
namespace Kitchens;

[Toolset("kitchen", Owner = "kitchen")]
[SideEffect(SideEffect.None)]
public sealed partial class KitchenTools
{
    private const string Board = "/srv/kitchen/board.txt";

    /// <summary>Reads the board of open orders.</summary>
    [Tool]
    private string Read() => File.ReadAllText(Board);

    /// <summary>Ticks an order off the board.</summary>
    /// <param name="order">The order's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("kitchen.tick", Resource = "order/{order}")]
    [Idempotent]
    private void Tick(int order)
    {
        var lines = File.ReadAllLines(Board).Where(line => !line.StartsWith($"{order} ", StringComparison.Ordinal));
        File.WriteAllLines(Board, lines.ToArray());
    }
}
