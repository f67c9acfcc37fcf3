// rule: TOOL2007
// construct: declaration
// about: The step is reported as progress.
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
        progress.Report($"source {source}: logging in {(token.Length == 0 ? "without a token" : "with a token")}");
        return source * 2;
    }
}
