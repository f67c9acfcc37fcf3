namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>A part of a schema, decided for a dialect and not yet printed: exactly one of a type, variants and a reference.</summary>
internal sealed class SchemaNode
{
    /// <summary>The JSON type; null where it is one of <see cref="Variants"/> or a <see cref="Reference"/>.</summary>
    public string? Type { get; set; }

    public bool IsNullable { get; set; }

    /// <summary>Keywords with their JSON that stand beside the type.</summary>
    public List<(string Keyword, string Json)> Keywords { get; } = [];

    /// <summary>The only values, as JSON, null not among them; empty where any is.</summary>
    public IReadOnlyList<string> Literals { get; set; } = [];

    /// <summary>The tag of a derived type, as JSON.</summary>
    public string? Tag { get; set; }

    /// <summary>The members of an object; null for another type.</summary>
    public List<SchemaMember>? Members { get; set; }

    /// <summary>The elements of a list.</summary>
    public SchemaNode? Element { get; set; }

    public IReadOnlyList<SchemaNode> Variants { get; set; } = [];

    /// <summary>Name of a definition.</summary>
    public string? Reference { get; set; }

    /// <summary>The author's description and the sentences for what the dialect cannot say, in order.</summary>
    public List<string> Sentences { get; } = [];

    public string? Description => Sentences.Count == 0 ? null : string.Join(" ", Sentences.Select((text, index) => index < Sentences.Count - 1 ? Ended(text) : text));

    /// <summary>An author may leave out the full stop; another sentence follows here.</summary>
    private static string Ended(string text) => text.Length > 0 && char.IsLetterOrDigit(text[text.Length - 1]) ? text + "." : text;
}

/// <summary>A member of an object.</summary>
internal sealed record SchemaMember(string Name, SchemaNode Node, bool IsRequired);
