using System.ComponentModel.DataAnnotations;

namespace ToolContracts.BenchmarkTools.Hundred;

/// <summary>A quarter of a hundred tools, for what a host costs until its first call.</summary>
[Toolset("quarter4", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class Quarter4Tools
{
    /// <summary>Finds the articles of shelf 75.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf75([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 75;

    /// <summary>Finds the articles of shelf 76.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf76([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 76;

    /// <summary>Finds the articles of shelf 77.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf77([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 77;

    /// <summary>Finds the articles of shelf 78.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf78([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 78;

    /// <summary>Finds the articles of shelf 79.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf79([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 79;

    /// <summary>Finds the articles of shelf 80.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf80([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 80;

    /// <summary>Finds the articles of shelf 81.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf81([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 81;

    /// <summary>Finds the articles of shelf 82.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf82([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 82;

    /// <summary>Finds the articles of shelf 83.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf83([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 83;

    /// <summary>Finds the articles of shelf 84.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf84([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 84;

    /// <summary>Finds the articles of shelf 85.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf85([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 85;

    /// <summary>Finds the articles of shelf 86.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf86([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 86;

    /// <summary>Finds the articles of shelf 87.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf87([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 87;

    /// <summary>Finds the articles of shelf 88.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf88([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 88;

    /// <summary>Finds the articles of shelf 89.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf89([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 89;

    /// <summary>Finds the articles of shelf 90.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf90([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 90;

    /// <summary>Finds the articles of shelf 91.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf91([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 91;

    /// <summary>Finds the articles of shelf 92.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf92([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 92;

    /// <summary>Finds the articles of shelf 93.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf93([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 93;

    /// <summary>Finds the articles of shelf 94.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf94([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 94;

    /// <summary>Finds the articles of shelf 95.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf95([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 95;

    /// <summary>Finds the articles of shelf 96.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf96([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 96;

    /// <summary>Finds the articles of shelf 97.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf97([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 97;

    /// <summary>Finds the articles of shelf 98.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf98([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 98;

    /// <summary>Finds the articles of shelf 99.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf99([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 99;
}
