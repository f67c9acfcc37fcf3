using System.ComponentModel.DataAnnotations;

namespace ToolContracts.BenchmarkTools.Hundred;

/// <summary>A quarter of a hundred tools, for what a host costs until its first call.</summary>
[Toolset("quarter1", Version = "1.0.0", Owner = "benchmarks")]
[SideEffect(SideEffect.None)]
public sealed partial class Quarter1Tools
{
    /// <summary>Finds the articles of shelf 0.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf0([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 0;

    /// <summary>Finds the articles of shelf 1.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf1([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 1;

    /// <summary>Finds the articles of shelf 2.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf2([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 2;

    /// <summary>Finds the articles of shelf 3.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf3([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 3;

    /// <summary>Finds the articles of shelf 4.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf4([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 4;

    /// <summary>Finds the articles of shelf 5.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf5([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 5;

    /// <summary>Finds the articles of shelf 6.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf6([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 6;

    /// <summary>Finds the articles of shelf 7.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf7([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 7;

    /// <summary>Finds the articles of shelf 8.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf8([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 8;

    /// <summary>Finds the articles of shelf 9.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf9([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 9;

    /// <summary>Finds the articles of shelf 10.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf10([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 10;

    /// <summary>Finds the articles of shelf 11.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf11([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 11;

    /// <summary>Finds the articles of shelf 12.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf12([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 12;

    /// <summary>Finds the articles of shelf 13.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf13([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 13;

    /// <summary>Finds the articles of shelf 14.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf14([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 14;

    /// <summary>Finds the articles of shelf 15.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf15([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 15;

    /// <summary>Finds the articles of shelf 16.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf16([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 16;

    /// <summary>Finds the articles of shelf 17.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf17([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 17;

    /// <summary>Finds the articles of shelf 18.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf18([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 18;

    /// <summary>Finds the articles of shelf 19.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf19([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 19;

    /// <summary>Finds the articles of shelf 20.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf20([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 20;

    /// <summary>Finds the articles of shelf 21.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf21([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 21;

    /// <summary>Finds the articles of shelf 22.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf22([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 22;

    /// <summary>Finds the articles of shelf 23.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf23([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 23;

    /// <summary>Finds the articles of shelf 24.</summary>
    /// <param name="text">Words of their names.</param>
    /// <param name="least">The least price.</param>
    /// <param name="page">Which page.</param>
    [Tool]
    private static int Shelf24([StringLength(100)] string text, int? least = null, [Range(1, 1000)] int page = 1) => text.Length + (least ?? 0) + page + 24;
}
