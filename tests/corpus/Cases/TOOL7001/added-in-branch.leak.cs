// rule: TOOL7001
// construct: composition, control-flow
// about: The way out is added where the settings say so: where they do, the three are together.
using Microsoft.Extensions.DependencyInjection;

namespace Schools;

public sealed record SchoolSettings(bool WithMessages);

[Toolset("pupils")]
public sealed partial class PupilTools
{
    /// <summary>Reads a pupil's marks.</summary>
    /// <param name="pupil">The pupil's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: PersonalData]
    private static string Marks(int pupil) => File.ReadAllText($"/srv/marks/{pupil}.csv");
}

[Toolset("parents")]
public sealed partial class ParentTools
{
    /// <summary>Reads the last message of a pupil's parents.</summary>
    /// <param name="pupil">The pupil's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: Untrusted]
    private static string Message(int pupil) => File.ReadAllText($"/srv/messages/{pupil}.txt");
}

[Toolset("messages", Owner = "office")]
public sealed partial class MessageTools(HttpClient http)
{
    /// <summary>Sends a message to a class.</summary>
    /// <param name="schoolClass">The class.</param>
    /// <param name="text">The message.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("messages.send", Resource = "class/{schoolClass}")]
    [Idempotent]
    [Egress("messages.school.example")]
    private async Task SendAsync(int schoolClass, string text, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync($"https://messages.school.example/{schoolClass}", new StringContent(text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services, SchoolSettings settings)
    {
        var tools = services.AddToolContracts().AddToolset<PupilTools>().AddToolset<ParentTools>();
        if (settings.WithMessages)
        {
            tools.AddToolset<MessageTools>(); // expect: TOOL7001
        }
    }
}
