// rule: TOOL5003
// construct: effect, helper-method
// about: The helper reads what another job has fetched into a file.
namespace Holidays;

internal sealed class HolidayCalendar(HttpClient http)
{
    public async Task<string> OfAsync(int year, CancellationToken cancellationToken)
    {
        using var reader = new StringReader(await LoadAsync(year, cancellationToken));
        return await reader.ReadLineAsync(cancellationToken) ?? "";
    }

    private async Task<string> LoadAsync(int year, CancellationToken cancellationToken) =>
        http.Timeout.Ticks > 0 ? await File.ReadAllTextAsync($"/srv/holidays/{year}.txt", cancellationToken) : "";
}

[Toolset("holidays")]
public sealed partial class HolidayTools(HttpClient http)
{
    /// <summary>Tells the first holiday of a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Task<string> FirstAsync(int year, CancellationToken cancellationToken) => new HolidayCalendar(http).OfAsync(year, cancellationToken);
}
