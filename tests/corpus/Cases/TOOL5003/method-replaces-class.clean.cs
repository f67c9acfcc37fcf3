// rule: TOOL5003
// construct: declaration
// about: The method has no [Egress] of its own, so that of the class counts.
namespace Lotteries;

[Toolset("lottery")]
[Egress("draws.lottery.example", "archive.lottery.example")]
public sealed partial class LotteryTools(HttpClient http)
{
    /// <summary>Gives the numbers of a draw.</summary>
    /// <param name="draw">The draw's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> NumbersAsync(int draw, CancellationToken cancellationToken)
    {
        var recent = await http.GetStringAsync("https://draws.lottery.example/recent", cancellationToken);
        return recent.Contains($"{draw};", StringComparison.Ordinal)
            ? recent
            : await http.GetStringAsync($"https://archive.lottery.example/{draw}", cancellationToken);
    }
}
