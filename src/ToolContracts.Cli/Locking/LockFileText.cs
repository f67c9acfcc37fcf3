using System.Text;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Cli.Locking;

/// <summary>A lock file on the disk. What a build refuses of it is refused here, in the same words.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Toolsets">What it holds; nothing where it is not there.</param>
/// <param name="Text">Its text; empty where it is not there.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
internal sealed record LockFileText(string Path, JsonObject Toolsets, string Text, bool HasMark)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static LockFileText Read(string path)
    {
        if (new FileInfo(path).Length > LockFormat.MaxBytes)
        {
            throw new UnusableFileException($"'{path}' has more than 32 MiB. No project's contracts do: write it anew.");
        }

        var bytes = File.ReadAllBytes(path);
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        string text;
        try
        {
            text = Strict.GetString(bytes, hasMark ? Encoding.UTF8.Preamble.Length : 0, bytes.Length - (hasMark ? Encoding.UTF8.Preamble.Length : 0));
        }
        catch (DecoderFallbackException e)
        {
            throw new UnusableFileException($"'{path}' is not UTF-8. Save it as UTF-8.", e);
        }

        var (file, faults) = LockFile.Read(text);
        return file is not null
            ? new LockFileText(path, file.Toolsets, text, hasMark)
            : throw new UnusableFileException(string.Join(' ', faults.Select(fault => $"'{path}', line {LineOf(text, fault.Span.Start)}, {fault.Problem}.")));
    }

    /// <summary>What is at a path; a file that is not there holds nothing yet.</summary>
    public static LockFileText ReadOrEmpty(string path) =>
        File.Exists(path) ? Read(path) : new LockFileText(path, new JsonObject(default, []), "", false);

    /// <summary>Writes other toolsets to the path, in the line endings that the file has; all of it or nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Write(JsonObject toolsets)
    {
        var text = LockPrinter.Print(toolsets);
        text = Text.Contains("\r\n", StringComparison.Ordinal) ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        text = Text.Length > 0 && !string.IsNullOrWhiteSpace(Text) && !Text.EndsWith('\n') ? text.TrimEnd() : text;
        if (text == Text)
        {
            return false;
        }

        var whole = Path + ".new";
        File.WriteAllText(whole, text, new UTF8Encoding(HasMark));
        File.Move(whole, Path, overwrite: true);
        return true;
    }

    private static int LineOf(string text, int place) => 1 + text.AsSpan(0, Math.Min(place, text.Length)).Count('\n');
}
