using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Effects;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Effects;

/// <summary>TOOL5003: a tool reaches only hosts that its [Egress] names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostIsNamed : EffectRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.HostIsNamed,
        "A tool reaches only the hosts that its [Egress] names",
        "Tool '{0}' {1}",
        "Effects",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What a tool reads can be sent wherever it may connect to. [Egress] names the hosts; none named means none.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.HostIsNamed));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, ToolEffects effects, SymbolAnalysisContext context)
    {
        var named = tool.Egress?.Texts(0) ?? [];
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var effect in effects.All)
        {
            foreach (var host in effect.Hosts)
            {
                if (!IsFault(host, named) || !reported.Add(host.Name ?? ""))
                {
                    continue;
                }

                var said = host.Name is { } name
                    ? $"reaches '{name}' by {effect.At}, and its [Egress] names {Show(named)}. Add \"{name}\" to it, or leave that host alone."
                    : host.IsUrl
                        ? $"reaches a host that is not known by {effect.At}, with an HttpClient that no guard covers. Take the client from the host or from an IHttpClientFactory."
                        : host.IsChosen
                            ? $"reaches a host that its arguments name by {effect.At}, and no [Egress] can name that. Take an AllowedUri, or test the argument against the hosts that are named."
                            : $"reaches a host that is not known by {effect.At}, and its [Egress] names none. Name the host there.";
                var properties = host.Name is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(EffectProperties.Host, host.Name);
                Report(Rule, tool, effect, properties, context, tool.FullName, said);
            }
        }
    }

    private static bool IsFault(ReachedHost host, ImmutableArray<string> named) =>
        host.Name is not null ? !named.Any(one => HostNames.Lets(one, host)) : host.IsUrl ? !host.IsGuarded : named.IsEmpty || host.IsChosen;

    private static string Show(ImmutableArray<string> named) => named.IsEmpty ? "none" : string.Join(", ", named.Select(static one => $"'{one}'"));
}
