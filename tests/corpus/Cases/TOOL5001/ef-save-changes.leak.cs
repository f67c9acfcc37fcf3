// rule: TOOL5001
// construct: effect, linq
// about: The entity that was found is changed and saved.
using Microsoft.EntityFrameworkCore;

namespace Carts;

public sealed class Cart
{
    public int Id { get; set; }

    public decimal Total { get; set; }

    public decimal Discount { get; set; }
}

public sealed class CartContext(DbContextOptions<CartContext> options) : DbContext(options)
{
    public DbSet<Cart> Carts => Set<Cart>();
}

[Toolset("carts")]
public sealed partial class CartTools(CartContext context)
{
    /// <summary>Tells what a cart would cost with a discount.</summary>
    /// <param name="id">The cart.</param>
    /// <param name="percent">The discount.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<decimal> PriceAsync(int id, int percent, CancellationToken cancellationToken) // expect: TOOL5001
    {
        var cart = await context.Carts.FirstAsync(one => one.Id == id, cancellationToken);
        cart.Discount = cart.Total * percent / 100;
        await context.SaveChangesAsync(cancellationToken);
        return cart.Total - cart.Discount;
    }
}
