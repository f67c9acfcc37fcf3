using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Cli.Importing;

/// <summary>A result of <c>tools/list</c> in a file: the result itself, or the answer that carries it.</summary>
internal static class ToolListFile
{
    /// <summary>Bytes of a list, from wherever it comes.</summary>
    internal const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    public static RemoteTools Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UnusableFileException($"There is no file '{path}'. Write the result of tools/list into one.");
        }

        if (new FileInfo(path).Length > MostBytes)
        {
            throw new UnusableFileException($"'{path}' has more than {MostBytes / 1024 / 1024} MiB, and no list of tools that anybody reviews has. Ask the server's operator for a smaller one.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Strict);
            return RemoteTools.Of($"'{path}'", null, Tools(path, document.RootElement));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second where a text is none: half a surrogate pair.
            throw new UnusableFileException($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    private static List<Tool> Tools(string path, JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("result", out var result) ? result : root;
        if (list.ValueKind != JsonValueKind.Object || !list.TryGetProperty("tools", out var tools) || tools.ValueKind != JsonValueKind.Array)
        {
            throw new UnusableFileException($"'{path}' has no list 'tools'. Write the result of tools/list into it.");
        }

        if (list.TryGetProperty("nextCursor", out var cursor) && cursor.ValueKind != JsonValueKind.Null)
        {
            throw new UnusableFileException($"'{path}' is one page of several (it has 'nextCursor'). Write all tools into one list, or import from the server.");
        }

        List<Tool> read = [];
        foreach (var tool in tools.EnumerateArray())
        {
            read.Add(Read(path, tool, read.Count));
        }

        return read;
    }

    private static Tool Read(string path, JsonElement tool, int number)
    {
        try
        {
            return tool.Deserialize<Tool>(McpJsonUtilities.DefaultOptions) ?? throw new JsonException("It is null.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new UnusableFileException($"'{path}', tool {Output.Texts.Of(number)} is no tool: {e.Message}", e);
        }
    }
}
