namespace ToolContracts.Corpus.Format;

/// <summary>The rules that the corpus is about. No other is scored.</summary>
public static class FlowRules
{
    public static IReadOnlySet<string> Ids { get; } = new SortedSet<string>(StringComparer.Ordinal)
    {
        "TOOL2001", "TOOL2002", "TOOL2003", "TOOL2004", "TOOL2007", "TOOL2008",
        "TOOL3003",
        "TOOL4001", "TOOL4002", "TOOL4003", "TOOL4004",
        "TOOL5001", "TOOL5002", "TOOL5003", "TOOL5004",
        "TOOL7001",
        "TOOL9001", "TOOL9002", "TOOL9003",
    };
}
