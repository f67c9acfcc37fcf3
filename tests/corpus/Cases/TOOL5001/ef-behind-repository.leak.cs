// rule: TOOL5001
// construct: effect, generic
// about: A generic repository saves in its Get.
using Microsoft.EntityFrameworkCore;

namespace Species;

public sealed class Species
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public int Views { get; set; }
}

public sealed class SpeciesContext(DbContextOptions<SpeciesContext> options) : DbContext(options);

public sealed class Repository<T>(DbContext context) where T : class
{
    public T? Get(int id, Action<T> seen)
    {
        var found = context.Set<T>().Find(id);
        if (found is not null)
        {
            seen(found);
            context.SaveChanges();
        }

        return found;
    }

    public void Add(T item)
    {
        context.Set<T>().Add(item);
        context.SaveChanges();
    }
}

[Toolset("species")]
public sealed partial class SpeciesTools(SpeciesContext context)
{
    /// <summary>Finds a species.</summary>
    /// <param name="id">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Find(int id) // expect: TOOL5001
    {
        var repository = new Repository<Species>(context);
        return repository.Get(id, species => species.Views++)?.Name ?? "unknown";
    }
}
