// rule: TOOL7001
// construct: composition, cross-assembly
// about: The same, but the result from that assembly is classified Internal.
// assembly: Insurance.Tools
using ToolContracts;

namespace Insurance.Tools;

[Toolset("policies")]
public sealed partial class PolicyTools
{
    /// <summary>Reads a policy.</summary>
    /// <param name="policy">The policy's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: InternalData]
    private static string Read(int policy) => File.ReadAllText($"/srv/policies/{policy}.txt");
}

[Toolset("reports")]
public sealed partial class ReportTools
{
    /// <summary>Counts the words of an accident's report.</summary>
    /// <param name="report">The report.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Words([Untrusted] string report) => report.Split(' ').Length;
}
// assembly: main
// file: Composition.cs
using Insurance.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace Insurance;

[Toolset("garage", Owner = "claims")]
public sealed partial class GarageTools(HttpClient http)
{
    /// <summary>Tells a garage what to mend.</summary>
    /// <param name="garage">The garage's number.</param>
    /// <param name="text">What to mend.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("garage.tell", Resource = "garage/{garage}")]
    [Idempotent]
    [Egress("garages.example")]
    private async Task TellAsync(int garage, string text, CancellationToken cancellationToken)
    {
        using var answer = await http.PutAsync($"https://garages.example/{garage}", new StringContent(text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services)
    {
        var tools = services.AddToolContracts();
        tools.AddToolset<ReportTools>();
        tools.AddToolset<GarageTools>();
        tools.AddToolset<PolicyTools>();
    }
}
