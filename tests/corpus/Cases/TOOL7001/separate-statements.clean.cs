// rule: TOOL7001
// construct: composition, control-flow
// about: Two of the three are composed; the third statement adds a toolset that only reads its own files.
using Microsoft.Extensions.DependencyInjection;

namespace Clinic;

[Toolset("records")]
public sealed partial class RecordTools
{
    /// <summary>Reads a patient's record.</summary>
    /// <param name="patient">The patient's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: ConfidentialData]
    private static string Read(int patient) => File.ReadAllText($"/srv/records/{patient}.txt");
}

[Toolset("studies")]
public sealed partial class StudyTools(HttpClient http)
{
    /// <summary>Reads the abstract of a study.</summary>
    /// <param name="study">The study's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("studies.example")]
    private Task<string> AbstractAsync(int study, CancellationToken cancellationToken) => http.GetStringAsync($"https://studies.example/{study}", cancellationToken);
}

[Toolset("referrals", Owner = "practice")]
public sealed partial class ReferralTools(HttpClient http)
{
    /// <summary>Sends a referral.</summary>
    /// <param name="specialist">The specialist's number.</param>
    /// <param name="text">The referral.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("referrals.send", Resource = "specialist/{specialist}")]
    [Idempotent]
    [Egress("referrals.example")]
    private async Task SendAsync(int specialist, string text, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync($"https://referrals.example/{specialist}", new StringContent(text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

[Toolset("opening-hours")]
public sealed partial class OpeningHourTools
{
    /// <summary>Tells when the practice is open.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Hours() => File.ReadAllText("/srv/hours.txt");
}

public static class Composition
{
    public static void Add(IServiceCollection services)
    {
        var tools = services.AddToolContracts(options => options.DatabasePath = "clinic.db");
        tools.AddToolset<RecordTools>();
        tools.AddToolset<StudyTools>();
        tools.AddToolset<OpeningHourTools>();
    }
}
