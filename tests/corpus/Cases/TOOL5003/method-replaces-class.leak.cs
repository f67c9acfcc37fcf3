// rule: TOOL5003
// construct: declaration
// about: The method's own [Egress] replaces that of the class, which had named the host.
namespace Lotteries;

[Toolset("lottery")]
[Egress("draws.lottery.example", "archive.lottery.example")]
public sealed partial class LotteryTools(HttpClient http)
{
    /// <summary>Gives the numbers of a draw.</summary>
    /// <param name="draw">The draw's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("draws.lottery.example")]
    private async Task<string> NumbersAsync(int draw, CancellationToken cancellationToken) // expect: TOOL5003
    {
        var recent = await http.GetStringAsync("https://draws.lottery.example/recent", cancellationToken);
        return recent.Contains($"{draw};", StringComparison.Ordinal)
            ? recent
            : await http.GetStringAsync($"https://archive.lottery.example/{draw}", cancellationToken);
    }
}
