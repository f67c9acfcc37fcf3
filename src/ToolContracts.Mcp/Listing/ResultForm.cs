namespace ToolContracts.Mcp.Listing;

/// <summary>How a result of a tool is shown to a client.</summary>
internal enum ResultForm
{
    /// <summary>By the generated output schema, as it is.</summary>
    Natural,

    /// <summary>As the member <c>result</c> of an object: clients before 2026-07-28 take nothing else than objects.</summary>
    Wrapped,

    /// <summary>As text only: there is no output schema that such a client takes.</summary>
    Text,

    /// <summary>As content of MCP: texts, pictures, sounds, resources.</summary>
    Content,
}
