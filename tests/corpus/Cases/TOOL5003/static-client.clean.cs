// rule: TOOL5003
// construct: effect, property-field
// about: The base address is that of the host that is named.
namespace Elevators;

[Toolset("elevators")]
public sealed partial class ElevatorTools
{
    private static readonly HttpClient Status = new() { BaseAddress = new Uri("https://api.elevators.example/") };

    /// <summary>Tells whether an elevator runs.</summary>
    /// <param name="elevator">The elevator's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("api.elevators.example")]
    private async Task<bool> RunsAsync(int elevator, CancellationToken cancellationToken)
    {
        using var answer = await Status.GetAsync($"elevators/{elevator}", cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
