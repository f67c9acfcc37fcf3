// rule: TOOL7001
// construct: composition, interpolation
// about: A tool's text comes from a host outside: untrusted content without saying so.
using Microsoft.Extensions.DependencyInjection;

namespace Travel;

[Toolset("travellers")]
public sealed partial class TravellerTools
{
    /// <summary>Reads a traveller's passport entry.</summary>
    /// <param name="traveller">The traveller's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: PersonalData]
    private static string Passport(int traveller) => File.ReadAllText($"/srv/travellers/{traveller}.txt");
}

[Toolset("hotels")]
public sealed partial class HotelTools(HttpClient http)
{
    /// <summary>Reads the guests' reviews of a hotel.</summary>
    /// <param name="hotel">The hotel's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("reviews.example")]
    private async Task<string> ReviewsAsync(int hotel, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://reviews.example/hotels/{hotel}", cancellationToken);
        return text;
    }
}

[Toolset("bookings", Owner = "travel-desk")]
public sealed partial class BookingTools(HttpClient http)
{
    /// <summary>Sends a wish to a hotel.</summary>
    /// <param name="hotel">The hotel's number.</param>
    /// <param name="wish">The wish.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("bookings.wish", Resource = "hotel/{hotel}")]
    [Idempotent]
    [Egress("hotels.example")]
    private async Task WishAsync(int hotel, string wish, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync($"https://hotels.example/{hotel}/wishes", new StringContent(wish), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services)
    {
        var tools = services.AddToolContracts().AddToolset<TravellerTools>().AddToolset<BookingTools>();
        tools.AddToolset<HotelTools>(); // expect: TOOL7001
    }
}
