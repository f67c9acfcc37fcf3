namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>The runtime's <c>SchemaDialect</c>: whose rules a schema follows.</summary>
internal enum SchemaDialect
{
    /// <summary>JSON Schema 2020-12 as it is; each tool has it.</summary>
    Mcp,

    /// <summary>Function calling with <c>strict: true</c>.</summary>
    OpenAI,

    /// <summary>Tool use with <c>strict: true</c>.</summary>
    Anthropic,

    /// <summary><c>parameters</c> of a FunctionDeclaration.</summary>
    Gemini,
}
