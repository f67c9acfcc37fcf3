using System.Text;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>toolcontracts.lock.json: what was reviewed of each tool. Its format is in docs/guides/lock-file.md.</summary>
internal sealed class LockFile
{
    private readonly Dictionary<string, JsonMember> _toolsets = new(StringComparer.Ordinal);

    private LockFile(JsonObject toolsets)
    {
        foreach (var toolset in toolsets.Members)
        {
            _toolsets.Add(toolset.Name, toolset);
        }

        Toolsets = toolsets;
    }

    /// <summary>The toolsets by name, with where each stands.</summary>
    public JsonObject Toolsets { get; }

    /// <summary>Reads a file: what it says, and what is wrong with it. A file with a fault says nothing; an empty one locks nothing yet.</summary>
    public static (LockFile? File, ImmutableArray<JsonFault> Faults) Read(SourceText text)
    {
        // The compiler falls back to the machine's own encoding where a file is no UTF-8: a host would read other texts from it.
        if (text.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            return (null, [new JsonFault(new TextSpan(0, 0), "is not UTF-8. Save it as UTF-8")]);
        }

        if (text.Length > LockFormat.MaxBytes || Encoding.UTF8.GetByteCount(text.ToString()) > LockFormat.MaxBytes)
        {
            return (null, [new JsonFault(new TextSpan(0, 0), "has more than 32 MiB. No project's contracts do: write it anew")]);
        }

        return Read(text.ToString());
    }

    /// <summary>Reads a file's text.</summary>
    public static (LockFile? File, ImmutableArray<JsonFault> Faults) Read(string text)
    {
        var (value, fault) = JsonDocumentReader.Read(text, LockFormat.MaxDepth);
        if (fault is not null)
        {
            return (null, [fault]);
        }

        if (value is null)
        {
            return (new LockFile(new JsonObject(new TextSpan(0, 0), [])), []);
        }

        if (value is not JsonObject root)
        {
            return (null, [new JsonFault(value.Span, "is no object. Empty it, and accept what is reported then")]);
        }

        var check = new LockFileCheck();
        check.File(root);
        return check.Faults is { IsEmpty: false } faults ? (null, faults) : (new LockFile((JsonObject)root[LockNames.Toolsets]!.Value), []);
    }

    /// <summary>A toolset's entry; null where the file has none.</summary>
    public JsonMember? Toolset(string name) => _toolsets.TryGetValue(name, out var toolset) ? toolset : null;
}
