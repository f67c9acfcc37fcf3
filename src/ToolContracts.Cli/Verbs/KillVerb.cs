using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs;

/// <summary>Stops what goes wrong.</summary>
internal sealed class KillVerb : Verb
{
    private readonly Argument<KillScope> _scope = new("scope")
    {
        Description = "What to stop: all, toolset, tool, tenant, actor or task.",
        HelpName = "scope",
        CustomParser = static result =>
        {
            var text = result.Tokens[0].Value;
            if (Enum.GetValues<KillScope>().Where(scope => Texts.Of(scope) == text).ToList() is [var found])
            {
                return found;
            }

            result.AddError($"'{text}' is no scope: all, toolset, tool, tenant, actor or task.");
            return default;
        },
    };

    private readonly Argument<string?> _target = new("target") { Description = "Its name, exactly; a tool by its full name. Nothing for all.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string?> _tenant = CommonOptions.Tenant("The one tenant in which it counts; else all.");

    private readonly Option<string> _reason = CommonOptions.Reason("Why.");

    private readonly Option<bool> _revokesGrants = new("--revoke-grants") { Description = "Take back all that is allowed to the actor or tenant, so that lifting gives nothing back." };

    private readonly Option<bool> _holdsEvidence = new("--hold-evidence") { Description = "Hold what is kept of the tenant, or of all, for an investigation." };

    internal KillVerb()
        : base("kill", "Stops calls at once, on every host of the store. Two people lift a switch again.")
    {
        Arguments.Add(_scope);
        Arguments.Add(_target);
        Options.Add(_tenant);
        Options.Add(_reason);
        Options.Add(_revokesGrants);
        Options.Add(_holdsEvidence);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var scope = parsed.GetValue(_scope);
        var target = parsed.GetValue(_target);
        if (scope == KillScope.All != target is null)
        {
            throw new UsageException(target is null ? $"Name the {Texts.Of(scope)} to stop." : "A switch for everything has no target.");
        }

        var revokesGrants = parsed.GetValue(_revokesGrants);
        if (revokesGrants && scope is not (KillScope.Actor or KillScope.Tenant))
        {
            throw new UsageException("--revoke-grants goes with an actor or a tenant: grants are of these.");
        }

        var who = Operator.Current();
        var kill = new NewKillSwitch(scope, target ?? string.Empty, who.Name, who.Reason(parsed.GetRequiredValue(_reason))) { Tenant = parsed.GetValue(_tenant) };
        var holdsEvidence = parsed.GetValue(_holdsEvidence);
        var store = await StoreAccess.WriteAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            var incident = revokesGrants || holdsEvidence
                ? await store.DeclareAsync(new NewIncident(kill) { RevokesGrants = revokesGrants, HoldsEvidence = holdsEvidence }, cancellationToken).ConfigureAwait(false)
                : new Incident(await store.KillAsync(kill, cancellationToken).ConfigureAwait(false), [], null);
            var document = new KillDocument(SwitchDocument.Of(incident.Switch), incident.Revoked, incident.Hold is null ? null : HoldDocument.Of(incident.Hold));
            return Answer.Of(ExitCode.Done, document, CliJson.Default.KillDocument, report => Write(report, document));
        }
    }

    private static void Write(Report report, KillDocument done)
    {
        var on = done.Switch;
        report.Line($"Stopped: {$"{on.Scope} {on.Target}".TrimEnd()}{(on.Tenant is null ? string.Empty : $" in tenant {on.Tenant}")}, switch {Texts.Of(on.Id)}, by {on.By}.");
        if (done.RevokedGrants.Count > 0)
        {
            report.Line($"Grants taken back: {string.Join(", ", done.RevokedGrants.Select(static id => Texts.Of(id)))}.");
        }

        if (done.Hold is { } hold)
        {
            report.Line($"Held: what is kept of {hold.Tenant ?? "all tenants"}, hold {Texts.Of(hold.Id)}.");
        }

        report.Line($"To lift it, two people: toolcontracts unkill {Texts.Of(on.Id)} --reason …");
    }
}

/// <summary>What was stopped.</summary>
internal sealed record KillDocument(SwitchDocument Switch, IReadOnlyList<long> RevokedGrants, HoldDocument? Hold);
