// rule: TOOL7001
// construct: composition, record
// about: The result's members are classified, and with them the result.
using Microsoft.Extensions.DependencyInjection;

namespace Lending;

public sealed record Reader(int Number, [property: PersonalData] string Name);

[Toolset("readers")]
public sealed partial class ReaderTools
{
    /// <summary>Finds a reader.</summary>
    /// <param name="number">The reader's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: PersonalData]
    private static Reader Find(int number) => new(number, File.ReadAllText($"/srv/readers/{number}.txt"));
}

[Toolset("reviews")]
public sealed partial class ReviewTools
{
    /// <summary>Counts the words of a review.</summary>
    /// <param name="review">The review.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Words([Untrusted] string review) => review.Split(' ').Length;
}

[Toolset("interlibrary", Owner = "library")]
public sealed partial class InterlibraryTools(HttpClient http)
{
    /// <summary>Orders a book at another library.</summary>
    /// <param name="library">The library's number.</param>
    /// <param name="book">The book.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("interlibrary.order", Resource = "library/{library}")]
    [Idempotent]
    [Egress("loans.example")]
    private async Task OrderAsync(int library, string book, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync($"https://loans.example/{library}", new StringContent(book), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services)
    {
        services.AddToolContracts().AddToolset<InterlibraryTools>().AddToolset<ReviewTools>().AddToolset<ReaderTools>(); // expect: TOOL7001
    }
}
