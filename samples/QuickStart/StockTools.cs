using System.ComponentModel.DataAnnotations;
using ToolContracts;

namespace QuickStart;

[Toolset("stock", Version = "1.0.0", Owner = "warehouse-team")]
public sealed partial class StockTools(Warehouse warehouse)
{
    /// <summary>Tells how many pieces of an article are left.</summary>
    /// <param name="article">The article's number, for instance A-1001.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("stock.read", Resource = "article/{article}")]
    private int Left([RegularExpression("A-[0-9]{4}")] string article) => warehouse.Left(article);

    /// <summary>Reserves pieces of an article for a customer's order.</summary>
    /// <param name="request">How many of what, for which order.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("stock.reserve", Resource = "article/{request.Article}")]
    [Idempotent(Key = "{request.Order}")]
    private Task<Reservation> ReserveAsync(ReserveRequest request, CancellationToken cancellationToken) =>
        warehouse.ReserveAsync(request, cancellationToken);
}

public sealed record ReserveRequest(string Order, [RegularExpression("A-[0-9]{4}")] string Article, [Range(1, 100)] int Pieces);

public sealed record Reservation(string Order, int Pieces, int Left);
