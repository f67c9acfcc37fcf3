using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ToolContracts.Cli.Sarif;

/// <summary>A SARIF 2.1.0 file, opened and looked at.</summary>
internal sealed class SarifFile : IDisposable
{
    /// <summary>The levels that a compiler's results have are some twelve; a hostile file has any number.</summary>
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    private readonly JsonDocument _document;

    private SarifFile(JsonDocument document, string path) => (_document, Path) = (document, path);

    public string Path { get; }

    public IEnumerable<JsonElement> Runs => _document.RootElement.GetProperty("runs").EnumerateArray();

    public static SarifFile Open(string path, long maxBytes)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new UnusableFileException($"There is no file '{path}'. Name what the compilers wrote (<ErrorLog>file,version=2.1</ErrorLog>).");
        }

        if (file.Length > maxBytes)
        {
            throw new UnusableFileException($"'{path}' has {file.Length} bytes, more than {maxBytes}. If it is what a compiler wrote, raise --max-megabytes.");
        }

        JsonDocument document;
        try
        {
            var bytes = File.ReadAllBytes(path);
            ReadOnlyMemory<byte> json = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
            if (!IsUnicode(json.Span))
            {
                throw new UnusableFileException($"'{path}' has text that is no Unicode. Let the compiler write it anew.");
            }

            document = JsonDocument.Parse(json, Strict);
        }
        catch (JsonException e)
        {
            throw new UnusableFileException($"'{path}' is no JSON that is read here (UTF-8, at most {MaxDepth} levels, no name twice): {e.Message}", e);
        }

        var sarif = new SarifFile(document, path);
        if (sarif.Fault() is { } fault)
        {
            sarif.Dispose();
            throw new UnusableFileException($"'{path}' {fault}");
        }

        return sarif;
    }

    public void Dispose() => _document.Dispose();

    /// <summary>Whether all texts can be read: JSON may escape half of a pair, which no text holds.</summary>
    private static bool IsUnicode(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && !IsText(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private string? Fault()
    {
        if (_document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("runs", out var runs) || runs.ValueKind != JsonValueKind.Array)
        {
            return "is no SARIF: it has no list of runs. Name what a compiler wrote.";
        }

        if (!root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.String || !version.ValueEquals("2.1.0"))
        {
            return "is not SARIF 2.1.0. Let the compiler write it: <ErrorLog>file,version=2.1</ErrorLog>.";
        }

        foreach (var run in runs.EnumerateArray())
        {
            if (!IsObject(run, "tool", out var tool) || !IsObject(tool, "driver", out var driver) || !IsText(driver, "name"))
            {
                return "has a run that names no tool (tool.driver.name).";
            }

            if (List(tool, "extensions") is not [])
            {
                return "has a tool with extensions, whose rules are not merged here. Merge the files of each tool that has none.";
            }

            if (List(driver, "rules") is not { } rules || rules.Any(static rule => rule.ValueKind != JsonValueKind.Object || !IsText(rule, "id")))
            {
                return "has rules (tool.driver.rules) that are no list of objects with an id.";
            }

            if (List(run, "results") is not { } results || results.Any(result => result.ValueKind != JsonValueKind.Object || SarifResult.RuleOf(result, rules) is null))
            {
                return "has a result that names no rule (ruleId, or ruleIndex of one that is there).";
            }
        }

        return null;
    }

    private static bool IsObject(JsonElement owner, string name, out JsonElement value)
    {
        value = default;
        return owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out value) && value.ValueKind == JsonValueKind.Object;
    }

    private static bool IsText(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;

    /// <summary>The items of a list; empty where it is not there, null where it is no list.</summary>
    internal static JsonElement[]? List(JsonElement owner, string name) =>
        !owner.TryGetProperty(name, out var list) ? [] : list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : null;
}
