namespace ToolContracts.Mcp;

/// <summary>The keys of <c>_meta</c> that are this library's.</summary>
public static class MetaNames
{
    /// <summary>On a tool of <c>tools/list</c>: what of its contract a client may know.</summary>
    public const string Contract = "io.github.toolcontracts/contract";

    /// <summary>On a result of <c>tools/call</c>: what became of the call.</summary>
    public const string Call = "io.github.toolcontracts/call";
}
