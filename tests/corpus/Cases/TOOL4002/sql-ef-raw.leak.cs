// rule: TOOL4002
// construct: interpolation, linq
// about: FromSqlRaw takes an interpolated string as plain text, with the model's text in it.
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
        var tickets = context.Tickets.FromSqlRaw($"SELECT * FROM Tickets WHERE Title LIKE '%{title}%'"); // expect: TOOL4002
        return await tickets.Select(ticket => ticket.Title).ToListAsync(cancellationToken);
    }
}
