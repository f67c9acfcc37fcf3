namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>The words for labels in a model file.</summary>
internal static class LabelNames
{
    /// <summary>What a source may say.</summary>
    public static ImmutableDictionary<string, Labels> OfSources { get; } = new Dictionary<string, Labels>
    {
        ["none"] = Labels.None,
        ["secret"] = Labels.Secret,
        ["confidential"] = Labels.Confidential,
        ["personal"] = Labels.Personal,
        ["untrusted"] = Labels.Untrusted,
        ["untyped"] = Labels.Untyped,
        ["exception-text"] = Labels.ExceptionText,
        ["model"] = Labels.Untrusted | Labels.Untyped,
        ["tool"] = Labels.Untrusted | Labels.Untyped,
        ["http"] = Labels.Untrusted | Labels.Untyped,
    }.ToImmutableDictionary();

    /// <summary>What a barrier may say.</summary>
    public static ImmutableDictionary<string, Labels> OfBarriers { get; } = new Dictionary<string, Labels>
    {
        ["secret"] = Labels.Secret,
        ["confidential"] = Labels.Confidential,
        ["personal"] = Labels.Personal,
        ["untrusted"] = Labels.Untrusted,
        ["untyped"] = Labels.Untyped,
        ["exception-text"] = Labels.ExceptionText,
        ["path"] = Labels.ForPath,
        ["url"] = Labels.ForUrl,
        ["command"] = Labels.ForCommand,
        ["sql"] = Labels.ForSql,
        ["type"] = Labels.ForType,
        ["all"] = Labels.All,
    }.ToImmutableDictionary();
}
