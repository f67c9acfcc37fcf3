namespace ToolContracts.BenchmarkTools;

/// <summary>The work behind each peer, the same for all.</summary>
public static class Work
{
    public static int Add(int a, int b) => a + b;

    public static Receipt Transfer(TransferRequest request) => new(request.Reference, request.Amount, request.Amount <= 50_000);

    public static Quote Price(Order order)
    {
        var pieces = 0;
        var total = 0m;
        foreach (var line in order.Lines)
        {
            pieces += line.Pieces;
            total += line.Pieces * line.Price;
        }

        return new Quote(order.Number, pieces, total);
    }

    public static int Count(
        string? text = null,
        string? brand = null,
        int? least = null,
        int? most = null,
        double? rating = null,
        int page = 1,
        int size = 20,
        bool? inStock = null,
        bool exact = false,
        long? since = null) =>
        (text?.Length ?? 0) + (brand?.Length ?? 0) + (least ?? 0) + (most ?? 0) + (int)(rating ?? 0) + page + size + (inStock == true ? 1 : 0) + (exact ? 1 : 0) + (int)(since ?? 0);
}
