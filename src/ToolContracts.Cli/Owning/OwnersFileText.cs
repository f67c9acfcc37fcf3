using System.Text;
using ToolContracts.Shared.Owners;

namespace ToolContracts.Cli.Owning;

/// <summary>The owners file of a project, found and read as a build does it.</summary>
internal static class OwnersFileText
{
    /// <summary>No organisation's register is larger; beyond, the file is something else.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The file in a folder or the nearest above it; null where there is none.</summary>
    public static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, OwnersFile.Name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    public static OwnersFile Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
        {
            throw new UnusableFileException($"'{path}' has more than 4 MiB and is no owners file. Name another.");
        }

        var text = File.ReadAllText(path, Encoding.UTF8);
        var (file, faults) = OwnersFile.Read(text);
        return file ?? throw new UnusableFileException(string.Join(' ', faults.Select(fault => $"'{path}', line {1 + text.AsSpan(0, Math.Min(fault.Span.Start, text.Length)).Count('\n')}, {fault.Problem}.")));
    }
}
