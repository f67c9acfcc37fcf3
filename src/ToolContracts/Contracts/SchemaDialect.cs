namespace ToolContracts.Contracts;

/// <summary>Whose rules a schema follows, and by whose rules a call is bound.</summary>
public enum SchemaDialect
{
    /// <summary>JSON Schema 2020-12 as it is, which MCP asks for. Each tool has it, and providers without strict mode take it too.</summary>
    Mcp = 0,

    /// <summary>
    /// OpenAI function calling with <c>strict: true</c>. Each member is required there; null for an optional one is bound as if it were absent.
    /// </summary>
    OpenAI = 1,

    /// <summary>Anthropic tool use with <c>strict: true</c>.</summary>
    Anthropic = 2,

    /// <summary><c>parameters</c> of a FunctionDeclaration of Gemini. JSON null where the tool takes no arguments: the field is then left unset.</summary>
    Gemini = 3,
}
