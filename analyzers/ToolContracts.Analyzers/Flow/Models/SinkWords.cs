namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>The words for sinks in a model file, and what a message calls a sink whose row gives it no name.</summary>
internal static class SinkWords
{
    /// <summary>The word for a member that is no sink, whatever the packed catalogue says.</summary>
    public const string None = "none";

    public static ImmutableDictionary<string, (SinkKind Kind, string Name)> All { get; } = new Dictionary<string, (SinkKind, string)>
    {
        ["log"] = (SinkKind.Log, "a log"),
        ["prompt"] = (SinkKind.Prompt, "a prompt"),
        ["instructions"] = (SinkKind.Instructions, "a model's instructions"),
        ["progress"] = (SinkKind.Progress, "progress"),
        ["approval"] = (SinkKind.Approval, "an approval"),
        ["evidence"] = (SinkKind.Evidence, "the evidence"),
        ["path"] = (SinkKind.Path, "a path"),
        ["url"] = (SinkKind.Url, "a URL"),
        ["command"] = (SinkKind.Command, "a command line"),
        ["sql"] = (SinkKind.Sql, "an SQL text"),
        ["type"] = (SinkKind.TypeName, "a type to load"),
        ["identity"] = (SinkKind.Identity, "an identity"),
        ["tool-argument"] = (SinkKind.ToolArgument, "a tool's argument"),
        ["exception"] = (SinkKind.Exception, "an exception's message"),
    }.ToImmutableDictionary();
}
