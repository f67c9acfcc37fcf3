using System.ComponentModel.DataAnnotations;

namespace ToolContracts.BenchmarkTools.Hundred;

/// <summary>A quarter of a hundred tools, for what a host costs until its first call.</summary>
[Toolset("quarter3", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class Quarter3Tools
{
    /// <summary>Finds the articles of shelf 50.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf50([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 50;

    /// <summary>Finds the articles of shelf 51.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf51([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 51;

    /// <summary>Finds the articles of shelf 52.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf52([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 52;

    /// <summary>Finds the articles of shelf 53.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf53([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 53;

    /// <summary>Finds the articles of shelf 54.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf54([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 54;

    /// <summary>Finds the articles of shelf 55.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf55([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 55;

    /// <summary>Finds the articles of shelf 56.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf56([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 56;

    /// <summary>Finds the articles of shelf 57.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf57([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 57;

    /// <summary>Finds the articles of shelf 58.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf58([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 58;

    /// <summary>Finds the articles of shelf 59.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf59([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 59;

    /// <summary>Finds the articles of shelf 60.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf60([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 60;

    /// <summary>Finds the articles of shelf 61.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf61([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 61;

    /// <summary>Finds the articles of shelf 62.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf62([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 62;

    /// <summary>Finds the articles of shelf 63.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf63([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 63;

    /// <summary>Finds the articles of shelf 64.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf64([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 64;

    /// <summary>Finds the articles of shelf 65.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf65([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 65;

    /// <summary>Finds the articles of shelf 66.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf66([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 66;

    /// <summary>Finds the articles of shelf 67.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf67([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 67;

    /// <summary>Finds the articles of shelf 68.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf68([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 68;

    /// <summary>Finds the articles of shelf 69.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf69([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 69;

    /// <summary>Finds the articles of shelf 70.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf70([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 70;

    /// <summary>Finds the articles of shelf 71.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf71([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 71;

    /// <summary>Finds the articles of shelf 72.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf72([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 72;

    /// <summary>Finds the articles of shelf 73.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf73([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 73;

    /// <summary>Finds the articles of shelf 74.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf74([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 74;
}
