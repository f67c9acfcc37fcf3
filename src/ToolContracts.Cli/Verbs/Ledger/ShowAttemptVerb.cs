using System.CommandLine;
using System.Text.Json;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs.Ledger;

/// <summary>Shows what the ledger keeps of a call.</summary>
internal sealed class ShowAttemptVerb : Verb
{
    private readonly Argument<string> _call = new("call") { Description = "Identity of the call." };

    internal ShowAttemptVerb()
        : base("show", "Shows what the ledger keeps of a call, with its result.") => Arguments.Add(_call);

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var call = parsed.GetRequiredValue(_call);
        if (await store.AttemptAsync(call, cancellationToken).ConfigureAwait(false) is not { } attempt)
        {
            return Answer.Of(ExitCode.NotFound, "no-such-call", $"The ledger keeps no call '{call}'. One without a key is not kept once it has ended; the evidence has it.");
        }

        return Answer.Of(ExitCode.Done, Describe(attempt), CliJson.Default.AttemptDocument, report => Write(report, attempt));
    }

    private static AttemptDocument Describe(Attempt attempt) => new()
    {
        CallId = attempt.CallId,
        State = Texts.Of(attempt.Status),
        Code = attempt.Code,
        Tenant = attempt.Tenant,
        Actor = attempt.Actor,
        Task = attempt.Task,
        Tool = attempt.Tool,
        ContractHash = attempt.ContractHash,
        SideEffect = Texts.Of(attempt.SideEffect),
        Key = attempt.Key,
        Fingerprint = attempt.Fingerprint.ToString(),
        ClaimedAt = attempt.ClaimedAt,
        ExpiresAt = attempt.ExpiresAt,
        FencingToken = attempt.FencingToken,
        Result = RawJson.Of(attempt.Result ?? default),
        Arguments = RawJson.Of(attempt.Arguments ?? default),
    };

    private static void Write(Report report, Attempt attempt)
    {
        report.Pairs(
            ("call", attempt.CallId),
            ("state", Texts.Of(attempt.Status)),
            (attempt.Status == AttemptStatus.Compensated ? "undone by call" : "code", attempt.Code),
            ("tenant", attempt.Tenant),
            ("actor", attempt.Actor),
            ("task", attempt.Task),
            ("tool", attempt.Tool),
            ("contract", attempt.ContractHash),
            ("side effect", Texts.Of(attempt.SideEffect)),
            ("key", attempt.Key),
            ("arguments", "SHA-256 " + attempt.Fingerprint),
            ("claimed", Texts.Of(attempt.ClaimedAt)),
            ("kept until", Texts.Of(attempt.ExpiresAt)),
            ("token", Texts.Of(attempt.FencingToken)));
        WriteJson(report, "Result", attempt.Result);
        WriteJson(report, "Arguments, kept for a compensation", attempt.Arguments);
    }

    private static void WriteJson(Report report, string title, ReadOnlyMemory<byte>? json)
    {
        if (json is { } text)
        {
            report.Line();
            report.Line(title);
            report.Lines(Texts.Json(text), "  ");
        }
    }
}

/// <summary>The document of <c>ledger show</c>.</summary>
internal sealed record AttemptDocument
{
    public required string CallId { get; init; }

    public required string State { get; init; }

    public required string? Code { get; init; }

    public required string Tenant { get; init; }

    public required string Actor { get; init; }

    public required string? Task { get; init; }

    public required string Tool { get; init; }

    public required string ContractHash { get; init; }

    public required string SideEffect { get; init; }

    public required string? Key { get; init; }

    public required string Fingerprint { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    public required DateTimeOffset? ExpiresAt { get; init; }

    public required long FencingToken { get; init; }

    public required JsonElement? Result { get; init; }

    public required JsonElement? Arguments { get; init; }
}
