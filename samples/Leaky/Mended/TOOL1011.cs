using ToolContracts;

namespace Leaky;

[Toolset("pages", Owner = "desk")]
public sealed partial class PageTools
{
    /// <summary>Waits until a page is ready.</summary>
    /// <param name="page">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static async Task<string> AwaitAsync(int page, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        return $"page {page}";
    }
}
