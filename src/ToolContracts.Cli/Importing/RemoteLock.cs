using System.Security.Cryptography;
using System.Text.Json;
using ToolContracts.Connectors;

namespace ToolContracts.Cli.Importing;

/// <summary>
/// What a server said of each tool that was imported, with its pin: for people to review, and for the next import to compare with. The pins that a
/// host compares with are in the code.
/// </summary>
/// <param name="Tools">What was said, as <see cref="RemoteToolPin"/> writes it, by name.</param>
internal sealed record RemoteLock(IReadOnlyDictionary<string, byte[]> Tools)
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int Version = 1;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 128, AllowDuplicateProperties = false };

    public static string FileName(ConnectorNames names) => names.Server + ".lock.json";

    public static RemoteLock Of(Connector connector) => new(connector.Tools.ToDictionary(static one => one.Remote.Name, static one => RemoteToolPin.Text(one.Remote), StringComparer.Ordinal));

    /// <summary>Reads a lock; what was written into it by hand is refused.</summary>
    public static RemoteLock? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (new FileInfo(path).Length > MostBytes)
        {
            throw new UnusableFileException($"'{path}' has more than {MostBytes / 1024 / 1024} MiB, and no import writes so much. Take it from version control again.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Strict);
            if (document.RootElement.GetProperty("version").GetInt32() != Version)
            {
                throw new UnusableFileException($"'{path}' is of another version of this program.");
            }

            return new RemoteLock(document.RootElement.GetProperty("tools").EnumerateObject().ToDictionary(static one => one.Name, one => Said(path, one), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UnusableFileException($"'{path}' is not what an import writes: {e.Message} Take it from version control again.", e);
        }
    }

    public void Write(string path) => Output.OutputFile.Write(path, stream =>
    {
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartObject("tools");
            foreach (var (name, said) in Tools.OrderBy(static one => one.Key, StringComparer.Ordinal))
            {
                using var document = JsonDocument.Parse(said);
                writer.WriteStartObject(name);
                writer.WriteString("pin", Pin(said));
                writer.WritePropertyName("said");
                document.WriteTo(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    });

    /// <summary>What a later list says otherwise, by tool.</summary>
    public IReadOnlyList<RemoteDifference> To(RemoteLock now) =>
    [
        .. Tools.Keys.Union(now.Tools.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(name =>
            !now.Tools.TryGetValue(name, out var said) ? [new RemoteDifference(name, "gone", null, null)]
            : !Tools.TryGetValue(name, out var was) ? [new RemoteDifference(name, "new", null, null)]
            : was.AsSpan().SequenceEqual(said) ? [] : Differences(name, was, said)),
    ];

    private static IEnumerable<RemoteDifference> Differences(string name, byte[] was, byte[] now)
    {
        var (before, after) = (Parts(was), Parts(now));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(part => new RemoteDifference(name, part, before.GetValueOrDefault(part), after.GetValueOrDefault(part)))
            .Where(static one => one.Was != one.Now);
    }

    private static Dictionary<string, string> Parts(byte[] said)
    {
        using var document = JsonDocument.Parse(said);
        return document.RootElement.EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.GetRawText(), StringComparer.Ordinal);
    }

    private static byte[] Said(string path, JsonProperty tool)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            tool.Value.GetProperty("said").WriteTo(writer);
        }

        return Pin(stream.ToArray()) == tool.Value.GetProperty("pin").GetString() ? stream.ToArray()
            : throw new UnusableFileException($"'{path}' was changed by hand: what it says of '{Output.Visible.Of(tool.Name)}' does not fit its pin. Take it from version control again.");
    }

    private static string Pin(byte[] said) => Convert.ToHexStringLower(SHA256.HashData(said));
}

/// <summary>What a server says otherwise than at the last import.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="What">The part of it, or <c>new</c>, or <c>gone</c>.</param>
/// <param name="Was">The part as it was, JSON; null where it was not there.</param>
/// <param name="Now">The part as it is, JSON; null where it is not there.</param>
internal sealed record RemoteDifference(string Tool, string What, string? Was, string? Now);
