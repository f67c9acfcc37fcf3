namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>The words for sinks in a model file, and what a message calls a sink whose row gives it no name.</summary>
internal static class SinkWords
{
    /// <summary>The word for a member that is no sink, whatever the packed catalogue says.</summary>
    public const string None = "none";

    public const string All = "log, prompt, instructions, progress, approval, evidence, path, url, command, sql, type, identity, tool-argument, exception and none";

    /// <summary>The kind that a word stands for; null where it stands for none.</summary>
    public static SinkKind? Kind(string word) => word switch
    {
        "log" => SinkKind.Log,
        "prompt" => SinkKind.Prompt,
        "instructions" => SinkKind.Instructions,
        "progress" => SinkKind.Progress,
        "approval" => SinkKind.Approval,
        "evidence" => SinkKind.Evidence,
        "path" => SinkKind.Path,
        "url" => SinkKind.Url,
        "command" => SinkKind.Command,
        "sql" => SinkKind.Sql,
        "type" => SinkKind.TypeName,
        "identity" => SinkKind.Identity,
        "tool-argument" => SinkKind.ToolArgument,
        "exception" => SinkKind.Exception,
        _ => null,
    };

    public static string Name(SinkKind kind) => kind switch
    {
        SinkKind.Log => "a log",
        SinkKind.Prompt => "a prompt",
        SinkKind.Instructions => "a model's instructions",
        SinkKind.Progress => "progress",
        SinkKind.Approval => "an approval",
        SinkKind.Evidence => "the evidence",
        SinkKind.Path => "a path",
        SinkKind.Url => "a URL",
        SinkKind.Command => "a command line",
        SinkKind.Sql => "an SQL text",
        SinkKind.TypeName => "a type to load",
        SinkKind.Identity => "an identity",
        SinkKind.ToolArgument => "a tool's argument",
        _ => "an exception's message",
    };
}
