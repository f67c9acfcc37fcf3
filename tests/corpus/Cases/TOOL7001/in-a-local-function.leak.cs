// rule: TOOL7001
// construct: composition, local-function
// about: A local function composes the three on its parameter.
using Microsoft.Extensions.DependencyInjection;

namespace Lawyers;

[Toolset("cases")]
public sealed partial class CaseTools
{
    /// <summary>Reads a case.</summary>
    /// <param name="number">The case's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: ConfidentialData]
    private static string Read(int number) => File.ReadAllText($"/srv/cases/{number}.txt");
}

[Toolset("evidence")]
public sealed partial class EvidenceTools
{
    /// <summary>Reads a document that the other side sent.</summary>
    /// <param name="document">The document's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: Untrusted]
    private static string Read(int document) => File.ReadAllText($"/srv/evidence/{document}.txt");
}

[Toolset("filings", Owner = "office")]
public sealed partial class FilingTools(HttpClient http)
{
    /// <summary>Files a text at a court.</summary>
    /// <param name="court">The court's number.</param>
    /// <param name="text">The text.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("filings.file", Resource = "court/{court}")]
    [Idempotent]
    [Egress("courts.example")]
    private async Task FileAsync(int court, string text, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync($"https://courts.example/{court}", new StringContent(text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static (IServiceCollection Desk, IServiceCollection Court) Make()
    {
        return (Desk(new ServiceCollection()), Court(new ServiceCollection()));

        static IServiceCollection Desk(IServiceCollection services)
        {
            services.AddToolContracts().AddToolset<CaseTools>().AddToolset<EvidenceTools>();
            services.AddToolContracts().AddToolset<FilingTools>(); // expect: TOOL7001
            return services;
        }

        static IServiceCollection Court(IServiceCollection services)
        {
            return services;
        }
    }
}
