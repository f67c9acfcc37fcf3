namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>The words for labels in a model file.</summary>
internal static class LabelNames
{
    /// <summary>The words of a source.</summary>
    public const string Sources = "secret, confidential, personal, untrusted, untyped, exception-text, model, tool, http and none";

    /// <summary>The words of a barrier.</summary>
    public const string Barriers = "secret, confidential, personal, untrusted, untyped, exception-text, path, url, command, sql, type and all";

    private const Labels FromOutside = Labels.Untrusted | Labels.Untyped;

    /// <summary>What a source brings in; null where the word is none.</summary>
    public static Labels? OfSource(string word) => word switch
    {
        "none" => Labels.None,
        "model" or "tool" or "http" => FromOutside,
        _ => Named(word),
    };

    /// <summary>What a barrier clears; null where the word is none.</summary>
    public static Labels? OfBarrier(string word) => word switch
    {
        "path" => Labels.ForPath | Labels.Unresolved,
        "url" => Labels.ForUrl,
        "command" => Labels.ForCommand,
        "sql" => Labels.ForSql,
        "type" => Labels.ForType,
        "unresolved" => Labels.Unresolved,
        "instructions" => Labels.ForInstructions,
        "all" => Labels.All,
        _ => Named(word),
    };

    private static Labels? Named(string word) => word switch
    {
        "secret" => Labels.Secret,
        "confidential" => Labels.Confidential,
        "personal" => Labels.Personal,
        "untrusted" => Labels.Untrusted,
        "untyped" => Labels.Untyped,
        "exception-text" => Labels.ExceptionText,
        _ => null,
    };
}
