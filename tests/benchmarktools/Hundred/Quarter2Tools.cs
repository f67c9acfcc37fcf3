using System.ComponentModel.DataAnnotations;

namespace ToolContracts.BenchmarkTools.Hundred;

/// <summary>A quarter of a hundred tools, for what a host costs until its first call.</summary>
[Toolset("quarter2", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class Quarter2Tools
{
    /// <summary>Finds the articles of shelf 25.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf25([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 25;

    /// <summary>Finds the articles of shelf 26.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf26([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 26;

    /// <summary>Finds the articles of shelf 27.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf27([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 27;

    /// <summary>Finds the articles of shelf 28.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf28([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 28;

    /// <summary>Finds the articles of shelf 29.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf29([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 29;

    /// <summary>Finds the articles of shelf 30.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf30([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 30;

    /// <summary>Finds the articles of shelf 31.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf31([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 31;

    /// <summary>Finds the articles of shelf 32.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf32([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 32;

    /// <summary>Finds the articles of shelf 33.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf33([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 33;

    /// <summary>Finds the articles of shelf 34.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf34([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 34;

    /// <summary>Finds the articles of shelf 35.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf35([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 35;

    /// <summary>Finds the articles of shelf 36.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf36([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 36;

    /// <summary>Finds the articles of shelf 37.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf37([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 37;

    /// <summary>Finds the articles of shelf 38.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf38([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 38;

    /// <summary>Finds the articles of shelf 39.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf39([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 39;

    /// <summary>Finds the articles of shelf 40.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf40([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 40;

    /// <summary>Finds the articles of shelf 41.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf41([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 41;

    /// <summary>Finds the articles of shelf 42.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf42([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 42;

    /// <summary>Finds the articles of shelf 43.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf43([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 43;

    /// <summary>Finds the articles of shelf 44.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf44([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 44;

    /// <summary>Finds the articles of shelf 45.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf45([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 45;

    /// <summary>Finds the articles of shelf 46.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf46([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 46;

    /// <summary>Finds the articles of shelf 47.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf47([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 47;

    /// <summary>Finds the articles of shelf 48.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf48([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 48;

    /// <summary>Finds the articles of shelf 49.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf49([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 49;
}
