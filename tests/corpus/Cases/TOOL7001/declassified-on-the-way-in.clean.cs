// rule: TOOL7001
// construct: composition, declaration
// about: What comes out is the district of the address, which a method with [Declassifies] gives.
using Microsoft.Extensions.DependencyInjection;

namespace Charity;

internal sealed record Donor(int Number, [property: PersonalData] string Address);

[Toolset("donors")]
public sealed partial class DonorTools
{
    /// <summary>Tells where a donor lives.</summary>
    /// <param name="donor">The donor's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Where(int donor) => District(Find(donor).Address);

    private static Donor Find(int donor) => new(donor, File.ReadAllText($"/srv/donors/{donor}.txt"));

    [Declassifies("A district has thousands of inhabitants.")]
    private static string District(string address) => address[(address.LastIndexOf(' ') + 1)..];
}

[Toolset("wishes")]
public sealed partial class WishTools
{
    /// <summary>Counts the words of a wish.</summary>
    /// <param name="wish">The wish.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Words([Untrusted] string wish) => wish.Split(' ').Length;
}

[Toolset("leaflets", Owner = "office")]
public sealed partial class LeafletTools(HttpClient http)
{
    /// <summary>Orders leaflets for a district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="text">What they say.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("leaflets.order", Resource = "district/{district}")]
    [Idempotent]
    [Egress("print.example")]
    private async Task OrderAsync(string district, string text, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync("https://print.example/orders", new StringContent(district + text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services)
    {
        services.AddToolContracts().AddToolset<DonorTools>().AddToolset<WishTools>().AddToolset<LeafletTools>();
    }
}
