using System.ComponentModel.DataAnnotations;
using ToolContracts;

namespace QuickStart;

[Toolset("purchasing", Version = "1.0.0", Owner = "warehouse-team")]
public sealed partial class PurchaseTools(Warehouse warehouse)
{
    /// <summary>Orders pieces of an article from its supplier, for money.</summary>
    /// <param name="request">How many of what, under which number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("purchasing.order", Resource = "article/{request.Article}")]
    [RequiresApproval("buyer", Preview = nameof(Plan), ExpiresMinutes = 30)]
    [Idempotent(Key = "{request.Number}")]
    private Task<Purchase> OrderAsync(PurchaseRequest request, CancellationToken cancellationToken) => warehouse.OrderAsync(request, cancellationToken);

    // What the approver sees, and what an approval binds: if the price changes, the approval does not count any more.
    private PurchasePlan Plan(PurchaseRequest request) => new(request.Article, request.Pieces, request.Pieces * Warehouse.Price(request.Article), warehouse.Left(request.Article));
}

public sealed record PurchaseRequest(string Number, [RegularExpression("A-[0-9]{4}")] string Article, [Range(1, 1000)] int Pieces);

public sealed record PurchasePlan(string Article, int Pieces, decimal Euros, int InStock);

public sealed record Purchase(string Number, decimal Euros);
