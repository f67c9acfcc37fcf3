// rule: TOOL2001
// construct: iterator
// about: An iterator yields a placeholder for the secret.
using Microsoft.Extensions.Configuration;

[Toolset("gitlab", Owner = "platform-team")]
internal sealed partial class RepositoryTools(IConfiguration configuration)
{
    /// <summary>Lists the settings of the code search.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Settings()
    {
        var lines = new List<string>();
        foreach (var line in Lines())
        {
            lines.Add(line);
        }

        return string.Join("; ", lines);
    }

    private IEnumerable<string> Lines()
    {
        yield return "url " + configuration["Code:Url"];
        var token = configuration["Code:PersonalAccessToken"];
        if (token is null)
        {
            yield break;
        }

        yield return "token " + new string('*', token.Length);
    }
}
