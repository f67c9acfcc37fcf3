using System.ComponentModel.DataAnnotations;

namespace ToolContracts.AI.Tests;

public sealed record Placement([StringLength(8, MinimumLength = 1)] string Article, [Range(1, 100)] int Pieces);

public sealed record Stock(string Article, int Pieces);

[Toolset("shelf", Owner = "warehouse")]
public sealed partial class ShelfTools(Shelf shelf)
{
    /// <summary>Tells what is left of an article.</summary>
    /// <param name="article">The article.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Idempotent]
    private Stock Left(string article)
    {
        shelf.Done.Enqueue("left " + article);
        return new Stock(article, 3);
    }

    /// <summary>Tells who the host says is calling.</summary>
    /// <param name="caller">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Idempotent]
    private static string Who([FromCaller] Caller caller) => $"{caller.Actor} of {caller.Tenant}";

    /// <summary>Fails with a secret in its message.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Idempotent]
    private static string Break() => throw new InvalidOperationException("the password is hunter2");

    /// <summary>Places pieces on the shelf.</summary>
    /// <param name="placement">What, and how many.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("shelf.place", Resource = "article/{placement.Article}")]
    [RequiresApproval("keeper", Summary = "Place {placement.Pieces} of {placement.Article}")]
    [NotIdempotent("each placement adds pieces")]
    private string Place(Placement placement)
    {
        shelf.Done.Enqueue($"place {placement.Pieces} {placement.Article}");
        return "placed";
    }
}
