using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ToolContracts.Hosting.Pinning;

/// <summary>A lock file that a host is pinned to.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Toolsets">Its toolsets by name; an empty file has none.</param>
internal sealed record PinFile(string Path, IReadOnlyDictionary<string, JsonElement> Toolsets)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = PinFormat.MaxDepth };

    /// <summary>Reads a file: what it says, or what is wrong with it, each as a sentence that names the file.</summary>
    public static (PinFile? File, IReadOnlyList<string> Faults) Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return Fault(path, "is not there. Deploy it with the host, or name where it lies.");
            }

            return file.Length > PinFormat.MaxBytes
                ? Fault(path, "has more than 32 MiB, and no project's contracts do. Write it anew.") : Parse(path, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fault(path, $"cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    internal static (PinFile? File, IReadOnlyList<string> Faults) Parse(string path, ReadOnlyMemory<byte> bytes)
    {
        // An editor's byte order mark is no part of the text.
        bytes = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(bytes.Span))
        {
            return Fault(path, "is not UTF-8. Save it as UTF-8.");
        }

        if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return (new PinFile(path, new Dictionary<string, JsonElement>()), []);
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            ReadTexts(document.RootElement);
            var faults = Faults(document.RootElement).Take(10).Select(fault => $"Lock file {path} {fault}").ToList();
            return faults.Count > 0 ? (null, faults) : (new PinFile(path, ToolsetsOf(document.RootElement.Clone())), []);
        }
        catch (JsonException exception)
        {
            // Merge markers are no JSON either; the line says where.
            return Fault(path, $"is not JSON at line {exception.LineNumber + 1}: {exception.Message} Settle a merge that was not, or take the file anew from where it was reviewed.");
        }
        catch (InvalidOperationException exception)
        {
            // What System.Text.Json throws for half of a surrogate pair in an escape; there is no way to ask before.
            return Fault(path, $"has a text that is no Unicode: {exception.Message}");
        }
    }

    private static IEnumerable<string> Faults(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return ["is no object. Take the file anew from where it was reviewed."];
        }

        if (!root.TryGetProperty(PinFormat.VersionName, out var version))
        {
            return [$"says no version. This host reads version {PinFormat.Version}."];
        }

        // Of another version nothing else can be said.
        return version.ValueKind != JsonValueKind.Number || version.GetRawText() != PinFormat.Version
            ? [$"is of version {version.GetRawText()}, and this host reads version {PinFormat.Version}. Update the package of the host, or of the project that wrote it."]
            : FaultsOfToolsets(root);
    }

    private static IEnumerable<string> FaultsOfToolsets(JsonElement root)
    {
        foreach (var member in root.EnumerateObject().Where(static member => member.Name is not (PinFormat.VersionName or PinFormat.ToolsetsName)))
        {
            yield return $"has the member {member.Name}, which it does not know.";
        }

        if (!root.TryGetProperty(PinFormat.ToolsetsName, out var toolsets) || toolsets.ValueKind != JsonValueKind.Object)
        {
            yield return $"has no object {PinFormat.ToolsetsName}.";
            yield break;
        }

        foreach (var fault in toolsets.EnumerateObject().SelectMany(static toolset => FaultsOfToolset(toolset)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfToolset(JsonProperty toolset)
    {
        if (!IsName(toolset.Name) || toolset.Value.ValueKind != JsonValueKind.Object)
        {
            return [$"has at {PinFormat.ToolsetsName}.{toolset.Name} no toolset."];
        }

        var faults = PinCheckOfShape.Faults(toolset.Value, toolset.Name, PinFormat.Toolset);
        return !toolset.Value.TryGetProperty(PinFormat.ToolsName, out var tools) || tools.ValueKind != JsonValueKind.Object
            ? faults : faults.Concat(tools.EnumerateObject().SelectMany(tool => IsName(tool.Name) && tool.Value.ValueKind == JsonValueKind.Object
                ? PinCheckOfShape.Faults(tool.Value, $"{toolset.Name}.{tool.Name}", PinFormat.Tool) : [$"has at {toolset.Name}.{tool.Name} no tool."]));
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static Dictionary<string, JsonElement> ToolsetsOf(JsonElement root) =>
        root.GetProperty(PinFormat.ToolsetsName).EnumerateObject().ToDictionary(static toolset => toolset.Name, static toolset => toolset.Value, StringComparer.Ordinal);

    private static void ReadTexts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    ReadTexts(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _ = member.Name;
                    ReadTexts(member.Value);
                }

                break;
        }
    }

    private static (PinFile? File, IReadOnlyList<string> Faults) Fault(string path, string problem) => (null, [$"Lock file {path} {problem}"]);
}
