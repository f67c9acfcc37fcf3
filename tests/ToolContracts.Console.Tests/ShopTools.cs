using System.ComponentModel.DataAnnotations;

namespace ToolContracts.Console.Tests;

/// <summary>One tool for each thing that the pages show.</summary>
[Toolset("shop", Version = "3.1.0", Owner = "shop-team")]
public sealed partial class ShopTools(Shop shop)
{
    /// <summary>Orders an article, "at once" and for &lt;good&gt;.</summary>
    /// <param name="order">What, how many, for whom.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("shop.order", Resource = "article/{order.Article}")]
    [RequiresApproval("buyer", Preview = nameof(PlanOrder))]
    [NotIdempotent("Each order is another one.")]
    private int Order(Order order, [FromCaller("desk")] string desk) => shop.Count(order.Article + desk);

    /// <summary>Writes on the board.</summary>
    /// <param name="text">What.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("shop.write", Resource = "board/main")]
    [RequiresApproval("buyer", Summary = "Write on the board: {text}")]
    [Idempotent]
    private void Write([StringLength(900_000)] string text) => shop.Count("board " + text.Length);

    /// <summary>Moves an article, and breaks once it has.</summary>
    /// <param name="article">The article.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("shop.move", Resource = "article/{article}")]
    [Idempotent(Key = "{article}")]
    private string Move([StringLength(200)] string article) => throw new InvalidOperationException("lost after " + shop.Count(article));

    private OrderPlan PlanOrder(Order order) => new(shop.Stock, shop.Stock - order.Count, new OrderState("open", order.Count), new OrderState("ordered", order.Count), shop.Warnings);
}

public sealed record Order(
    [StringLength(200)] string Article, [Range(1, 100)] int Count, decimal Price, [StringLength(4000)] string Note = "none", Pace Pace = Pace.Usual, IReadOnlyDictionary<string, string>? Marks = null);

public enum Pace
{
    Usual,
    Fast,
}

public sealed record OrderPlan(decimal StockBefore, decimal StockAfter, OrderState Before, OrderState After, IReadOnlyList<string> Warnings);

public sealed record OrderState(string State, int Count);
