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

    private static readonly DiagnosticDescriptor SecretStaysOutOfResults = new(
        DiagnosticIds.SecretStaysOutOfResults,
        "A tool's result holds nothing above its ceiling",
        "{0} is {3} and reaches {1}{2}, which a model reads. Return what the model needs and no more, or pass it through a method with [Declassifies].",
        Classification,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A model repeats what it reads to whoever asks. No secret may be among it, and nothing that is classified above the ceiling of the result.",
        HelpLinks.For(DiagnosticIds.SecretStaysOutOfResults));

    private static readonly DiagnosticDescriptor SecretStaysOutOfExceptions = new(
        DiagnosticIds.SecretStaysOutOfExceptions,
        "An exception that leaves a tool tells no secret",
        "{0} is {3} and reaches {1}{2}. Say in the message what went wrong, not with which value.",
        Classification,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The host tells a model only a code, but logs, operators and other hosts read the message of an exception that leaves a tool.",
        HelpLinks.For(DiagnosticIds.SecretStaysOutOfExceptions));

    private static readonly DiagnosticDescriptor SecretStaysOutOfPrompts = new(
        DiagnosticIds.SecretStaysOutOfPrompts,
        "A prompt holds no secret",
        "{0} is {3} and reaches {1}{2}. Leave it out: a tool that needs it takes it from a vault when it runs.",
        Classification,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What stands in a prompt is sent to a provider, kept in its logs, and repeated by the model.",
        HelpLinks.For(DiagnosticIds.SecretStaysOutOfPrompts));

    private static readonly DiagnosticDescriptor SecretStaysOutOfLogs = new(
        DiagnosticIds.SecretStaysOutOfLogs,
        "Logs, traces and metrics hold no secret",
        "{0} is {3} and reaches {1}{2}. Log a name, a length or whether it is there, or keep it in a Secret<T>, which prints as ***.",
        Classification,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Logs are read by more people than the secret is meant for, and are kept for longer.",
        HelpLinks.For(DiagnosticIds.SecretStaysOutOfLogs));

    private static readonly DiagnosticDescriptor SecretStaysOutOfRecords = new(
        DiagnosticIds.SecretStaysOutOfRecords,
        "Progress, approvals and evidence hold no secret",
        "{0} is {3} and reaches {1}{2}. Show what changes, not the value that allows it.",
        Classification,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Progress is sent to the caller, an approval is shown to people, evidence is kept for years.",
        HelpLinks.For(DiagnosticIds.SecretStaysOutOfRecords));

    private static readonly DiagnosticDescriptor ExceptionTextStaysInside = new(
        DiagnosticIds.ExceptionTextStaysInside,
        "The text of a caught exception stays inside",
        "The text of {0} reaches {1}{2}. It may name paths, hosts or data: log the exception, and give a stable code instead.",
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The text of an exception is written for a developer and is made of whatever failed. A model reads it as a fact, and may repeat it.",
        HelpLinks.For(DiagnosticIds.ExceptionTextStaysInside));

    private static readonly DiagnosticDescriptor ArgumentIsTyped = new(
        DiagnosticIds.ArgumentIsTyped,
        "A tool's argument is typed",
        "{0} has no type yet and reaches {1}{2}. Deserialize it to the parameter's type first, so that it is checked.",
        "Typing",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What a model, tool, connector or service answered is text until it was read as a contract type; a tool that takes it unread takes anything.",
        HelpLinks.For(DiagnosticIds.ArgumentIsTyped));

    private static readonly DiagnosticDescriptor TrustedValueIsTrusted = new(
        DiagnosticIds.TrustedValueIsTrusted,
        "Only trusted values flow into what is [Trusted]",
        "{0} comes from outside and reaches {1}{2}. Pass it through a method with [Validates], or take the value from a trusted place.",
        Provenance,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "[Trusted] says that nobody outside decides this value.",
        HelpLinks.For(DiagnosticIds.TrustedValueIsTrusted));

    private static readonly DiagnosticDescriptor UntrustedValueDecidesNothing = new(
        DiagnosticIds.UntrustedValueDecidesNothing,
        "No untrusted value decides a path, URL, command, statement or type",
        "{0} comes from outside and reaches {1}{2} unvalidated: whoever writes it decides the {3}. Compare it with the values that are allowed, take a RootedPath or AllowedUri, pass it as a parameter, or validate it in a method with [Validates].",
        Provenance,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A model's arguments can be written by whoever wrote what it read. Path traversal, server-side request forgery and injection all begin here.",
        HelpLinks.For(DiagnosticIds.UntrustedValueDecidesNothing));

    private static readonly DiagnosticDescriptor InstructionsAreTrusted = new(
        DiagnosticIds.InstructionsAreTrusted,
        "No untrusted value stands in a model's instructions",
        "{0} comes from outside and reaches {1}{2}. Put it into a user message, where it is data.",
        Provenance,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A model follows its system and developer instructions before all else. What outsiders write must not be among them.",
        HelpLinks.For(DiagnosticIds.InstructionsAreTrusted));

    private static readonly DiagnosticDescriptor AuthorityIsTrusted = new(
        DiagnosticIds.AuthorityIsTrusted,
        "No untrusted value decides identity, grants, approvals or a kill switch",
        "{0} comes from outside and reaches {1}{2}. Take it from the Caller that the host established.",
        Provenance,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Who acts, and what may be done, is decided by the host and its operators. A text that grants is only a text.",
        HelpLinks.For(DiagnosticIds.AuthorityIsTrusted));

    private static readonly DiagnosticDescriptor SecretReturnIsDeclared = new(
        DiagnosticIds.SecretReturnIsDeclared,
        "A public member that returns a secret says so",
        "'{0}' returns a secret, from {1}, and does not say so. Add [return: SecretData] ([SecretData] on a property), so that other assemblies know, or return a Secret<T>.",
        Classification,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Flow is followed across assemblies by attributes: what a public member does not say, nobody outside can check.",
        HelpLinks.For(DiagnosticIds.SecretReturnIsDeclared));

    public static ImmutableDictionary<string, DiagnosticDescriptor> ById { get; } = new[]
    {
        SecretStaysOutOfResults,
        SecretStaysOutOfExceptions,
        SecretStaysOutOfPrompts,
        SecretStaysOutOfLogs,
        SecretStaysOutOfRecords,
        ExceptionTextStaysInside,
        ArgumentIsTyped,
        TrustedValueIsTrusted,
        UntrustedValueDecidesNothing,
        InstructionsAreTrusted,
        AuthorityIsTrusted,
        Analyzers.Effects.AnalysisIsComplete.Rule,
        SecretReturnIsDeclared,
    }.ToImmutableDictionary(static rule => rule.Id);
}
