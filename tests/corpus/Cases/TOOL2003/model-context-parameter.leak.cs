// rule: TOOL2003
// construct: declaration, helper-method
// about: A secret goes into a parameter that says that it reaches a model.
using Microsoft.Extensions.Configuration;

[Toolset("summaries", Owner = "platform-team")]
internal sealed partial class SummaryTools(Summariser summariser, IConfiguration configuration)
{
    /// <summary>Summarises the state of the archive.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Summarise()
    {
        var key = configuration["Archive:AccessKey"] ?? "";
        var state = configuration["Archive:State"] ?? "unknown";
        return summariser.Summarise(state + " " + key, ""); // expect: TOOL2003
    }
}

internal sealed class Summariser
{
    internal string Summarise([ModelContext] string text, string key) => key.Length == 0 ? "nothing" : text.Length + " characters";
}
