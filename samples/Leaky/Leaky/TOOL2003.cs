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
        var key = configuration["Archive:AccessKey"];
        return Summarizer.Summarize($"Summarize the archive. Its key is {key}.").Length;
    }
}

public static class Summarizer
{
    public static string Summarize([ModelContext] string prompt) => prompt.Trim();
}
