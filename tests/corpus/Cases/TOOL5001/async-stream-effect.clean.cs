// rule: TOOL5001
// construct: effect, iterator
// about: The asynchronous stream gets each page.
using System.Runtime.CompilerServices;

namespace Auditoria;

[Toolset("seats")]
public sealed partial class SeatTools(HttpClient http)
{
    /// <summary>Counts the free seats of a hall.</summary>
    /// <param name="hall">The hall's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("seats.opera.example")]
    private async Task<int> FreeAsync(int hall, CancellationToken cancellationToken)
    {
        var free = 0;
        await foreach (var row in RowsAsync(hall, cancellationToken))
        {
            free += row;
        }

        return free;
    }

    private async IAsyncEnumerable<int> RowsAsync(int hall, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var row = 1; row < 30; row++)
        {
            using var answer = await http.GetAsync($"https://seats.opera.example/{hall}/{row}/free", cancellationToken);
            yield return (int)answer.StatusCode == 200 ? 1 : 0;
        }
    }
}
