// rule: TOOL2001
// construct: collection, lambda
// about: A concurrent dictionary keeps the token and gives it to the result.
using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

[Toolset("sso", Owner = "platform-team")]
internal sealed partial class SsoTools(IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, string> _tokens = new();

    /// <summary>Tells about the session with an application.</summary>
    /// <param name="application">The application's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Session(string application)
    {
        var token = _tokens.GetOrAdd(application, name => configuration["Sso:RefreshToken"] + name);
        return $"{application}: {token}"; // expect: TOOL2001
    }
}
