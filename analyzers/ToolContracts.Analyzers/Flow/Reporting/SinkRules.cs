using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>Which labels must not arrive where, and which rule says so.</summary>
internal static class SinkRules
{
    /// <summary>All labels that some rule forbids at a sink.</summary>
    public static Labels Forbidden(SinkKind kind) => Of(kind).Aggregate(Labels.None, static (all, one) => all | one.Labels);

    /// <summary>The rules of a sink, the gravest first.</summary>
    public static ImmutableArray<(Labels Labels, string Rule)> Of(SinkKind kind) => kind switch
    {
        SinkKind.Log => [(Labels.Secret, DiagnosticIds.SecretStaysOutOfLogs)],
        SinkKind.Prompt => [(Labels.Secret, DiagnosticIds.SecretStaysOutOfPrompts), (Labels.ExceptionText, DiagnosticIds.ExceptionTextStaysInside)],
        SinkKind.Instructions =>
        [
            (Labels.Secret, DiagnosticIds.SecretStaysOutOfPrompts),
            (Labels.ForInstructions, DiagnosticIds.InstructionsAreTrusted),
            (Labels.ExceptionText, DiagnosticIds.ExceptionTextStaysInside),
        ],
        SinkKind.Progress => [(Labels.Secret, DiagnosticIds.SecretStaysOutOfRecords), (Labels.ExceptionText, DiagnosticIds.ExceptionTextStaysInside)],
        SinkKind.Approval or SinkKind.Evidence => [(Labels.Secret, DiagnosticIds.SecretStaysOutOfRecords)],
        SinkKind.Path => [(Labels.ForPath | Labels.Unresolved, DiagnosticIds.UntrustedValueDecidesNothing)],
        SinkKind.Url => [(Labels.ForUrl, DiagnosticIds.UntrustedValueDecidesNothing)],
        SinkKind.Command => [(Labels.ForCommand, DiagnosticIds.UntrustedValueDecidesNothing)],
        SinkKind.Sql => [(Labels.ForSql, DiagnosticIds.UntrustedValueDecidesNothing)],
        SinkKind.TypeName => [(Labels.ForType, DiagnosticIds.UntrustedValueDecidesNothing)],
        SinkKind.Identity => [(Labels.Outside, DiagnosticIds.AuthorityIsTrusted)],
        SinkKind.ToolArgument => [(Labels.Untyped, DiagnosticIds.ArgumentIsTyped)],
        SinkKind.Trusted => [(Labels.Outside, DiagnosticIds.TrustedValueIsTrusted)],
        SinkKind.Result => [(Labels.Sensitive, DiagnosticIds.SecretStaysOutOfResults), (Labels.ExceptionText, DiagnosticIds.ExceptionTextStaysInside)],
        SinkKind.Exception => [(Labels.Secret, DiagnosticIds.SecretStaysOutOfExceptions)],
        _ => [],
    };
}
