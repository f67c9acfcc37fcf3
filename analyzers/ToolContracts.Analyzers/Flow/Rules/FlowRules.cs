using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Rules;

/// <summary>
/// The descriptors of the flow rules, by id. They share one analysis, so they share one analyzer; what makes each of them is the sink
/// (<see cref="Reporting.SinkRules"/>) and the rows of the models. In their messages {0} is the source, {1} the sink, {2} the route and {3} the class.
/// </summary>
internal static class FlowRules
{
    private const string Classification = "Classification";
    private const string Provenance = "Provenance";
    private const string Analysis = "Analysis";

    public static ImmutableDictionary<string, DiagnosticDescriptor> ById { get; } = new[]
    {
        Rule(
            DiagnosticIds.SecretStaysOutOfResults, Classification, DiagnosticSeverity.Error,
            "A tool's result holds nothing above its ceiling",
            "{0} is {3} and reaches {1}{2}, which a model reads. Return what the model needs and no more, or pass it through a method with [Declassifies].",
            "A model repeats what it reads to whoever asks. No secret may be among it, and nothing that is classified above the ceiling of the result."),
        Rule(
            DiagnosticIds.SecretStaysOutOfExceptions, Classification, DiagnosticSeverity.Error,
            "An exception that leaves a tool tells no secret",
            "{0} is {3} and reaches {1}{2}. Say in the message what went wrong, not with which value.",
            "The host tells a model only a code, but logs, operators and other hosts read the message of an exception that leaves a tool."),
        Rule(
            DiagnosticIds.SecretStaysOutOfPrompts, Classification, DiagnosticSeverity.Error,
            "A prompt holds no secret",
            "{0} is {3} and reaches {1}{2}. Leave it out: a tool that needs it takes it from a vault when it runs.",
            "What stands in a prompt is sent to a provider, kept in its logs, and repeated by the model."),
        Rule(
            DiagnosticIds.SecretStaysOutOfLogs, Classification, DiagnosticSeverity.Error,
            "Logs, traces and metrics hold no secret",
            "{0} is {3} and reaches {1}{2}. Log a name, a length or whether it is there, or keep it in a Secret<T>, which prints as ***.",
            "Logs are read by more people than the secret is meant for, and are kept for longer."),
        Rule(
            DiagnosticIds.SecretStaysOutOfRecords, Classification, DiagnosticSeverity.Error,
            "Progress, approvals and evidence hold no secret",
            "{0} is {3} and reaches {1}{2}. Show what changes, not the value that allows it.",
            "Progress is sent to the caller, an approval is shown to people, evidence is kept for years."),
        Rule(
            DiagnosticIds.ExceptionTextStaysInside, Classification, DiagnosticSeverity.Warning,
            "The text of a caught exception stays inside",
            "The text of {0} reaches {1}{2}. It may name paths, hosts or data: log the exception, and give a stable code instead.",
            "The text of an exception is written for a developer and is made of whatever failed. A model reads it as a fact, and may repeat it."),
        Rule(
            DiagnosticIds.ArgumentIsTyped, "Typing", DiagnosticSeverity.Error,
            "A tool's argument is typed",
            "{0} has no type yet and reaches {1}{2}. Deserialize it to the parameter's type first, so that it is checked.",
            "What a model, tool, connector or service answered is text until it was read as a contract type; a tool that takes it unread takes anything."),
        Rule(
            DiagnosticIds.TrustedValueIsTrusted, Provenance, DiagnosticSeverity.Error,
            "Only trusted values flow into what is [Trusted]",
            "{0} comes from outside and reaches {1}{2}. Pass it through a method with [Validates], or take the value from a trusted place.",
            "[Trusted] says that nobody outside decides this value."),
        Rule(
            DiagnosticIds.UntrustedValueDecidesNothing, Provenance, DiagnosticSeverity.Error,
            "No untrusted value decides a path, URL, command, statement or type",
            "{0} comes from outside and reaches {1}{2} unvalidated: whoever writes it decides the {3}. Compare it with the values that are allowed, take a RootedPath or AllowedUri, pass it as a parameter, or validate it in a method with [Validates].",
            "A model's arguments can be written by whoever wrote what it read. Path traversal, server-side request forgery and injection all begin here."),
        Rule(
            DiagnosticIds.InstructionsAreTrusted, Provenance, DiagnosticSeverity.Error,
            "No untrusted value stands in a model's instructions",
            "{0} comes from outside and reaches {1}{2}. Put it into a user message, where it is data.",
            "A model follows its system and developer instructions before all else. What outsiders write must not be among them."),
        Rule(
            DiagnosticIds.AuthorityIsTrusted, Provenance, DiagnosticSeverity.Error,
            "No untrusted value decides identity, grants, approvals or a kill switch",
            "{0} comes from outside and reaches {1}{2}. Take it from the Caller that the host established.",
            "Who acts, and what may be done, is decided by the host and its operators. A text that grants is only a text."),
        Rule(
            DiagnosticIds.AnalysisIsComplete, Analysis, DiagnosticSeverity.Warning,
            "A method is analysed to its end",
            "The analysis of '{0}' is incomplete, so what lies beyond is not checked: it is too large, or calls what more than 12 classes implement. Split it, call a narrower type, or say by a row of a model file what is called.",
            "A method that is too large, or nests too deep, is analysed in part. That is said rather than passed over."),
        Rule(
            DiagnosticIds.SecretReturnIsDeclared, Classification, DiagnosticSeverity.Warning,
            "A public member that returns a secret says so",
            "'{0}' returns a secret, from {1}, and does not say so. Add [return: SecretData] ([SecretData] on a property), so that other assemblies know, or return a Secret<T>.",
            "Flow is followed across assemblies by attributes: what a public member does not say, nobody outside can check."),
    }.ToImmutableDictionary(static rule => rule.Id);

    private static DiagnosticDescriptor Rule(string id, string category, DiagnosticSeverity severity, string title, string message, string description) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, HelpLinks.For(id));
}
