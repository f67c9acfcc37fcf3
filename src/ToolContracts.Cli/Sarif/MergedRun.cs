using System.Text;
using System.Text.Json;

namespace ToolContracts.Cli.Sarif;

/// <summary>All that some files have of one tool.</summary>
/// <param name="driver">The tool, without its rules.</param>
internal sealed class MergedRun(string driver)
{
    private readonly SortedDictionary<string, string> _rules = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _results = new(StringComparer.Ordinal);
    private string? _columnKind;

    public int Results => _results.Count;

    public int Rules => _rules.Count;

    /// <summary>Results that another had said already.</summary>
    public int Repeated { get; private set; }

    /// <summary>The same tool in the same version: its driver without what a run of it found.</summary>
    public static string DriverOf(JsonElement run)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var member in run.GetProperty("tool").GetProperty("driver").EnumerateObject().Where(static one => one.Name is not "rules").OrderBy(static one => one.Name, StringComparer.Ordinal))
            {
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public void Add(JsonElement run)
    {
        var rules = SarifFile.List(run.GetProperty("tool").GetProperty("driver"), "rules")!;
        foreach (var rule in rules)
        {
            // Of one rule that two files describe otherwise, one is taken, whatever the order of the files.
            var (id, text) = (rule.GetProperty("id").GetString()!, rule.GetRawText());
            _rules[id] = _rules.TryGetValue(id, out var other) && string.CompareOrdinal(other, text) <= 0 ? other : text;
        }

        var artifacts = SarifFile.List(run, "artifacts") ?? [];
        foreach (var result in SarifFile.List(run, "results")!)
        {
            if (!_results.Add(Encoding.UTF8.GetString(SarifResult.Detached(result, SarifResult.RuleOf(result, rules)!, artifacts))))
            {
                Repeated++;
            }
        }

        _columnKind ??= run.TryGetProperty("columnKind", out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null;
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        using (var document = JsonDocument.Parse(driver))
        {
            foreach (var member in document.RootElement.EnumerateObject())
            {
                member.WriteTo(writer);
            }
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        writer.WriteStartArray("rules");
        foreach (var (id, text) in _rules)
        {
            places.Add(id, places.Count);
            using var rule = JsonDocument.Parse(text);
            rule.RootElement.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (_columnKind is not null)
        {
            writer.WriteString("columnKind", _columnKind);
        }

        writer.WriteStartArray("results");
        foreach (var result in _results)
        {
            SarifResult.Write(writer, Encoding.UTF8.GetBytes(result), places);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
