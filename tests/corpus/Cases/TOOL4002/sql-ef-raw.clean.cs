// rule: TOOL4002
// construct: interpolation, linq
// about: FromSql takes the same interpolated string as parameters.
using Microsoft.EntityFrameworkCore;

namespace Tickets;

public sealed class Ticket
{
    public int Id { get; set; }

    public string Title { get; set; } = "";
}

public sealed class TicketContext(DbContextOptions<TicketContext> options) : DbContext(options)
{
    public DbSet<Ticket> Tickets => Set<Ticket>();
}

[Toolset("tickets")]
public sealed partial class TicketTools(TicketContext context)
{
    /// <summary>Finds tickets by title.</summary>
    /// <param name="title">Part of the title.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<IReadOnlyList<string>> FindAsync(string title, CancellationToken cancellationToken)
    {
        var tickets = context.Tickets.FromSql($"SELECT * FROM Tickets WHERE Title LIKE '%' || {title} || '%'");
        return await tickets.Select(ticket => ticket.Title).ToListAsync(cancellationToken);
    }
}
