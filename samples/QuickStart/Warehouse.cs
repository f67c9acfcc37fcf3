using System.Globalization;

namespace QuickStart;

/// <summary>The system behind the tools: a book of reservations and one of purchases, one line each. What stands in them has really happened.</summary>
/// <param name="folder">Where the books lie.</param>
/// <param name="stopsMidway">Whether a reservation stops right after its line was written, as if the network hung.</param>
public sealed class Warehouse(string folder, bool stopsMidway)
{
    private const int Stock = 40;

    private readonly string _book = Path.Combine(folder, "warehouse.txt");
    private readonly string _purchases = Path.Combine(folder, "purchases.txt");

    /// <summary>How many reservations of an order stand in the book.</summary>
    public int Reservations(string order) => Lines().Count(line => line[0] == order);

    public int Left(string article) =>
        Stock - Lines().Where(line => line[1] == article).Sum(static line => int.Parse(line[2], CultureInfo.InvariantCulture));

    public async Task<Reservation> ReserveAsync(ReserveRequest request, CancellationToken cancellationToken)
    {
        await File.AppendAllTextAsync(_book, $"{request.Order} {request.Article} {request.Pieces}\n", cancellationToken);
        if (stopsMidway)
        {
            Console.WriteLine("midway");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return new Reservation(request.Order, request.Pieces, Left(request.Article));
    }

    /// <summary>How many purchases stand in the books under a number.</summary>
    public int Purchases(string number) => File.Exists(_purchases) ? File.ReadLines(_purchases).Count(line => line.Split(' ')[0] == number) : 0;

    /// <summary>Price of a piece, in euros.</summary>
    public static decimal Price(string article) => article == "A-1001" ? 12.50m : 40m;

    public async Task<Purchase> OrderAsync(PurchaseRequest request, CancellationToken cancellationToken)
    {
        var euros = request.Pieces * Price(request.Article);
        await File.AppendAllTextAsync(_purchases, string.Create(CultureInfo.InvariantCulture, $"{request.Number} {euros}\n"), cancellationToken);
        return new Purchase(request.Number, euros);
    }

    private IEnumerable<string[]> Lines() => File.Exists(_book) ? File.ReadLines(_book).Select(static line => line.Split(' ')) : [];
}
