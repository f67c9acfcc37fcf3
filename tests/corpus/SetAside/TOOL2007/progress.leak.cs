// rule: TOOL2007
// construct: declaration
// about: The token is reported as progress.
using Microsoft.Extensions.Configuration;

[Toolset("imports", Owner = "platform-team")]
internal sealed partial class ImportTools(IConfiguration configuration)
{
    /// <summary>Counts what an import would bring.</summary>
    /// <param name="source">The source's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(int source, IProgress<string> progress)
    {
        var token = configuration["Imports:AccessToken"] ?? "";
        progress.Report($"source {source}: logging in with {token}"); // expect: TOOL2007
        return source * 2;
    }
}
