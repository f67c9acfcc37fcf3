// rule: TOOL5002
// construct: effect, property-field
// about: The entity is removed and the change saved.
using Microsoft.EntityFrameworkCore;

namespace Seeds;

public sealed class Packet
{
    public int Id { get; set; }

    public int Pieces { get; set; }
}

public sealed class SeedContext(DbContextOptions<SeedContext> options) : DbContext(options)
{
    public DbSet<Packet> Packets => Set<Packet>();
}

[Toolset("seeds", Owner = "garden")]
public sealed partial class SeedTools(SeedContext context)
{
    /// <summary>Uses up a packet of seeds.</summary>
    /// <param name="packet">The packet's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("seeds.use", Resource = "packet/{packet}")]
    [Idempotent]
    private bool Use(int packet) // expect: TOOL5002
    {
        var found = context.Packets.Find(packet);
        if (found is null)
        {
            return false;
        }

        context.Packets.Remove(found);
        return context.SaveChanges() == 1;
    }
}
