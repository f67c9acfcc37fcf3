using System.ComponentModel.DataAnnotations;

namespace ToolContracts.BenchmarkTools;

/// <summary>Shape T3: an order of 5 KB with fifty lines, an enum and a dictionary.</summary>
[Toolset("orders", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class OrderTools
{
    /// <summary>Prices an order.</summary>
    /// <param name="order">The order.</param>
    [Tool]
    [Limits(CallsPerMinute = 100_000)]
    private static Quote Price(Order order) => Work.Price(order);
}

public sealed record Order(
    [StringLength(20, MinimumLength = 1)] string Number,
    [StringLength(60)] string Customer,
    Dictionary<string, string> Labels,
    [MaxLength(100)] List<OrderLine> Lines);

public sealed record OrderLine(
    [StringLength(12, MinimumLength = 3)] string Article,
    [Range(1, 10_000)] int Pieces,
    [Range(typeof(decimal), "0", "100000")] decimal Price,
    Unit Unit,
    [StringLength(80)] string? Note = null);

public enum Unit
{
    Piece,
    Metre,
    Litre,
    Kilogram,
}

public sealed record Quote(string Number, int Pieces, decimal Total);
