using ToolContracts;

namespace Leaky;

[Toolset("harbour")]
public sealed partial class HarbourTools(HttpClient http)
{
    /// <summary>How high the water stands.</summary>
    /// <param name="gauge">The gauge's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("gauges.harbour.example")]
    private async Task<int> LevelAsync(int gauge, CancellationToken cancellationToken) =>
        (await http.GetStringAsync($"https://harbour.example/gauges/{gauge}", cancellationToken)).Length;
}
