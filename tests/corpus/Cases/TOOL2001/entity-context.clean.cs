// rule: TOOL2001
// construct: unknown-call, linq
// about: A context made with the connection string gives out its rows.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

[Toolset("gardens", Owner = "platform-team")]
internal sealed partial class GardenTools(GardenContext context)
{
    /// <summary>Lists the plants of a bed.</summary>
    /// <param name="bed">The bed's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> PlantsAsync(int bed, CancellationToken cancellationToken)
    {
        var names = await context.Plants.Where(plant => plant.Bed == bed).Select(plant => plant.Name).ToListAsync(cancellationToken);
        return names.Count > 0 ? string.Join(", ", names) : "none in " + bed;
    }
}

internal sealed class GardenContext(DbContextOptions<GardenContext> options, IConfiguration configuration) : DbContext(options)
{
    internal string Connection { get; } = configuration.GetConnectionString("Garden") ?? "";

    internal DbSet<Plant> Plants => Set<Plant>();
}

internal sealed class Plant
{
    public int Id { get; set; }

    public int Bed { get; set; }

    public string Name { get; set; } = "";
}
