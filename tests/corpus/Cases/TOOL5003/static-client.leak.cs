// rule: TOOL5003
// construct: effect, property-field
// about: A static client with a constant base address asks a host that is not named.
namespace Elevators;

[Toolset("elevators")]
public sealed partial class ElevatorTools
{
    private static readonly HttpClient Status = new() { BaseAddress = new Uri("https://status.elevators.example/") };

    /// <summary>Tells whether an elevator runs.</summary>
    /// <param name="elevator">The elevator's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("api.elevators.example")]
    private async Task<bool> RunsAsync(int elevator, CancellationToken cancellationToken) // expect: TOOL5003
    {
        using var answer = await Status.GetAsync($"elevators/{elevator}", cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
