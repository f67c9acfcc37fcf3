using System.Text.Json.Nodes;
using ToolContracts.Agreement.Judges;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Dialects;

/// <summary>A provider's dialect: how its schemas are read as JSON Schema, what of the base holds in it, and what the provider would not take.</summary>
public abstract class ProviderDialect
{
    /// <summary>The providers whose dialects are judged.</summary>
    public static IReadOnlyList<ProviderDialect> All { get; } = [new OpenAIDialect(), new AnthropicDialect(), new GeminiDialect()];

    /// <summary>The name that a project writes.</summary>
    public abstract string Name { get; }

    public abstract SchemaDialect Dialect { get; }

    /// <summary>Who says what the provider takes, for the report.</summary>
    public abstract string Authority { get; }

    /// <summary>Whether null of an optional member is the same as none.</summary>
    public virtual bool NullIsAbsent => false;

    /// <summary>What the provider would refuse or rewrite, a line each.</summary>
    /// <param name="ajv">Has the provider's own package, where there is one.</param>
    /// <param name="schemas">The schemas as they were generated, with the names of their tools.</param>
    public abstract IReadOnlyList<string> Problems(AjvJudge ajv, IReadOnlyList<(string Name, string Schema)> schemas);

    /// <summary>The same in JSON Schema 2020-12, for ajv.</summary>
    /// <param name="schema">A schema as it was generated.</param>
    public virtual string AsJsonSchema(string schema) => schema;

    /// <summary>The base schema as calls of the dialect are held to it.</summary>
    /// <param name="schema">The base schema.</param>
    public string Enforced(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        if (NullIsAbsent)
        {
            OptionalNulls.Allow(root);
        }

        return root.ToJsonString();
    }
}
