// rule: TOOL7001
// construct: composition, control-flow
// about: What is added where the settings say so only reads.
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
    /// <summary>Counts the messages to a class.</summary>
    /// <param name="schoolClass">The class.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("messages.school.example")]
    private async Task<int> CountAsync(int schoolClass, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync($"https://messages.school.example/{schoolClass}/count", cancellationToken);
        return (int)answer.StatusCode;
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services, SchoolSettings settings)
    {
        var tools = services.AddToolContracts().AddToolset<PupilTools>().AddToolset<ParentTools>();
        if (settings.WithMessages)
        {
            tools.AddToolset<MessageTools>();
        }
    }
}
