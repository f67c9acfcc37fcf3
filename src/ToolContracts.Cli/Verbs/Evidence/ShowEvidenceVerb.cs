using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Shows records of the log.</summary>
internal sealed class ShowEvidenceVerb : Verb
{
    private const int Page = 500;
    private const int Most = 10_000;

    private readonly Option<long> _from = new("--from") { Description = "Sequence of the first record to look at.", HelpName = "n" };

    private readonly Option<int> _count = new("--count") { Description = "How many to show at most.", HelpName = "m", DefaultValueFactory = static _ => 50 };

    private readonly Option<string?> _call = new("--call") { Description = "Only those of this call.", HelpName = "id" };

    internal ShowEvidenceVerb()
        : base("show", "Shows records of the log. Values stand there as keyed HMACs only.")
    {
        Options.Add(_from);
        Options.Add(_count);
        Options.Add(_call);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (from, count, call) = (parsed.GetValue(_from), parsed.GetValue(_count), parsed.GetValue(_call));
        if (from < 0 || count is < 1 or > Most)
        {
            throw new UsageException($"--from is 0 or more, and --count 1 to {Most}.");
        }

        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        List<(long Sequence, JsonElement? Record)> found = [];
        while (found.Count < count)
        {
            var page = await store.RecordsAsync(from, Page, cancellationToken).ConfigureAwait(false);
            found.AddRange(page.Select(static entry => (entry.Sequence, RawJson.Of(entry.Leaf))).Where(entry => call is null || Text(entry.Item2, "call") == call));
            if (page.Count < Page)
            {
                break;
            }

            from = page[^1].Sequence + 1;
        }

        var shown = found.Take(count).ToList();
        var document = new EvidenceListDocument([.. shown.Select(static entry => entry.Record)]);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.EvidenceListDocument, report => Write(report, shown));
    }

    private static void Write(Report report, List<(long Sequence, JsonElement? Record)> shown)
    {
        if (shown.Count == 0)
        {
            report.Line("There is no such record.");
            return;
        }

        report.Table(
            ["sequence", "at", "type", "tenant", "actor", "tool", "code", "call", "about"],
            shown.Select(static entry => new[]
            {
                Texts.Of(entry.Sequence), Text(entry.Record, "at") is { } at && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var time) ? Texts.Of(time) : null,
                Text(entry.Record, "type") ?? "(no record)", Text(entry.Record, "tenant"), Text(entry.Record, "actor"), Text(entry.Record, "tool"),
                Text(entry.Record, "code"), Text(entry.Record, "call"),
                string.Join(": ", new[] { Text(entry.Record, "subject"), Text(entry.Record, "reason") }.OfType<string>()),
            }));
    }

    private static string? Text(JsonElement? record, string name) =>
        record is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>The document of <c>evidence show</c>: the records as they lie in the log; null where one is no JSON.</summary>
internal sealed record EvidenceListDocument(IReadOnlyList<JsonElement?> Records);
