namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>What messages call labels.</summary>
internal static class LabelNames
{
    /// <summary>The gravest of some labels.</summary>
    public static string Of(Labels labels) =>
        (labels & Labels.Secret) != 0 ? "Secret"
        : (labels & Labels.Confidential) != 0 ? "Confidential"
        : (labels & Labels.Personal) != 0 ? "Personal"
        : (labels & (Labels.ForPath | Labels.Unresolved)) != 0 ? "path"
        : (labels & Labels.ForUrl) != 0 ? "URL"
        : (labels & Labels.ForCommand) != 0 ? "command"
        : (labels & Labels.ForSql) != 0 ? "SQL text"
        : (labels & Labels.ForType) != 0 ? "type"
        : "";
}
