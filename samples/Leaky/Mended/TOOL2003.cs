using Microsoft.Extensions.Configuration;
using ToolContracts;

namespace Leaky;

[Toolset("summaries", Owner = "desk")]
public sealed partial class SummaryTools(IConfiguration configuration)
{
    /// <summary>Summarizes what lies in the archive.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Words()
    {
        var name = configuration["Archive:Name"];
        return Summarizer.Summarize($"Summarize the archive {name}.").Length;
    }
}

public static class Summarizer
{
    public static string Summarize([ModelContext] string prompt) => prompt.Trim();
}
