using System.ComponentModel.DataAnnotations;

namespace ToolContracts.BenchmarkTools;

/// <summary>Shape T4: ten optional scalars, four of which come.</summary>
[Toolset("search", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class SearchTools
{
    /// <summary>Counts what is found.</summary>
    /// <param name="text">Words.</param>
    /// <param name="brand">Who made it.</param>
    /// <param name="least">The least price.</param>
    /// <param name="most">The greatest price.</param>
    /// <param name="rating">The least rating.</param>
    /// <param name="page">Which page.</param>
    /// <param name="size">How long a page is.</param>
    /// <param name="inStock">Only what is there.</param>
    /// <param name="exact">Words as they are.</param>
    /// <param name="since">A time in seconds.</param>
    [Tool]
    [Limits(CallsPerMinute = 100_000)]
    private static int Count(
        [StringLength(100)] string? text = null,
        [StringLength(40)] string? brand = null,
        int? least = null,
        int? most = null,
        double? rating = null,
        [Range(1, 1000)] int page = 1,
        [Range(1, 100)] int size = 20,
        bool? inStock = null,
        bool exact = false,
        long? since = null) => Work.Count(text, brand, least, most, rating, page, size, inStock, exact, since);
}
