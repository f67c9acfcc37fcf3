// rule: TOOL5001
// construct: effect, linq
// about: The query ends in ExecuteUpdate.
using Microsoft.EntityFrameworkCore;

namespace Trainers;

public sealed class Booking
{
    public int Id { get; set; }

    public DateOnly Day { get; set; }

    public bool Reminded { get; set; }
}

public sealed class BookingContext(DbContextOptions<BookingContext> options) : DbContext(options)
{
    public DbSet<Booking> Bookings => Set<Booking>();
}

[Toolset("bookings")]
public sealed partial class BookingTools(BookingContext context)
{
    /// <summary>Counts the bookings of a day that nobody was reminded of.</summary>
    /// <param name="day">The day.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Task<int> UnremindedAsync(DateOnly day, CancellationToken cancellationToken) // expect: TOOL5001
    {
        var open = context.Bookings.Where(booking => booking.Day == day && !booking.Reminded);
        return open.ExecuteUpdateAsync(set => set.SetProperty(booking => booking.Reminded, true), cancellationToken);
    }
}
