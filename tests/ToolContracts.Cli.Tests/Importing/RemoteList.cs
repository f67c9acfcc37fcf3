namespace ToolContracts.Cli.Tests.Importing;

/// <summary>A server's tools, with one of each kind of type.</summary>
internal static class RemoteList
{
    public const string Text = """
        {
          "tools": [
            {
              "name": "search.items", "title": "Search", "description": "Finds items.\n\nSay \"please\". {braces} \\ */ </summary> é",
              "annotations": { "readOnlyHint": true, "idempotentHint": true },
              "inputSchema": {
                "type": "object",
                "$defs": { "Range": { "type": "object", "properties": { "from": { "type": "number", "exclusiveMinimum": 0 }, "to": { "type": "number", "maximum": 1.5 } }, "required": ["from"] } },
                "properties": {
                  "query": { "type": "string", "minLength": 1, "maxLength": 200, "description": "What to find." },
                  "limit": { "type": "integer", "minimum": 1, "maximum": 50 },
                  "kind": { "enum": ["new", "in-use", null] },
                  "since": { "anyOf": [{ "type": "string", "format": "date-time" }, { "type": "null" }], "default": null },
                  "price": { "$ref": "#/$defs/Range" },
                  "tags": { "type": "array", "items": { "type": "string" }, "maxItems": 5 },
                  "labels": { "type": "object", "additionalProperties": { "type": "integer" } },
                  "class": { "type": ["string", "null"] },
                  "to-string": { "type": "boolean" }
                },
                "required": ["query", "class"]
              },
              "outputSchema": {
                "type": "object",
                "properties": { "items": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string", "format": "uuid" }, "count": { "type": "integer" } }, "required": ["id", "count"] } } },
                "required": ["items"]
              }
            },
            { "name": "delete", "inputSchema": { "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] } },
            { "name": "ping", "description": "Answers.", "inputSchema": { "type": "object" } }
          ]
        }
        """;
}
