// rule: TOOL5003
// construct: effect, helper-method
// about: The tool has no [Egress], which means none, and a helper asks a constant host.
namespace Holidays;

internal sealed class HolidayCalendar(HttpClient http)
{
    public async Task<string> OfAsync(int year, CancellationToken cancellationToken)
    {
        using var reader = new StringReader(await LoadAsync(year, cancellationToken));
        return await reader.ReadLineAsync(cancellationToken) ?? "";
    }

    private async Task<string> LoadAsync(int year, CancellationToken cancellationToken) =>
        await http.GetStringAsync($"https://holidays.example/{year}.txt", cancellationToken);
}

[Toolset("holidays")]
public sealed partial class HolidayTools(HttpClient http)
{
    /// <summary>Tells the first holiday of a year.</summary>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Task<string> FirstAsync(int year, CancellationToken cancellationToken) => new HolidayCalendar(http).OfAsync(year, cancellationToken); // expect: TOOL5003
}
