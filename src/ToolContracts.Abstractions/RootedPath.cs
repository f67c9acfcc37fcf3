namespace ToolContracts;

/// <summary>A path below a root, resolved and tested. A tool that takes one needs no other check of it.</summary>
/// <remarks>
/// The text is relative to the root. Refused are: an absolute path, a step out of the root by <c>..</c>, control characters, a colon
/// (drives and alternate streams), and a link on the way that leaves the root. What others do to the file system between the test
/// and the use is beyond it: a root belongs to the tools alone.
/// </remarks>
public readonly record struct RootedPath
{
    // As Linux has it.
    private const int MaxLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly string? _fullPath;

    private RootedPath(string root, string fullPath)
    {
        Root = root;
        _fullPath = fullPath;
    }

    /// <summary>The root's absolute path.</summary>
    public string Root { get; }

    /// <summary>The absolute path, below <see cref="Root"/> or the root itself.</summary>
    /// <exception cref="InvalidOperationException">The value was never parsed.</exception>
    public string FullPath => _fullPath ?? throw new InvalidOperationException("The path was never parsed.");

    /// <summary>Resolves a text against a root.</summary>
    /// <param name="root">An absolute path.</param>
    /// <param name="relativePath">The text, with <c>/</c> (or the system's own separator) between segments.</param>
    /// <param name="path">The resolved path.</param>
    /// <returns>False where the text is refused.</returns>
    /// <exception cref="ArgumentException"><paramref name="root"/> is not absolute.</exception>
    public static bool TryParse(string root, string? relativePath, out RootedPath path)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        if (!Path.IsPathFullyQualified(root))
        {
            throw new ArgumentException("A root is an absolute path.", nameof(root));
        }

        path = default;
        if (string.IsNullOrEmpty(relativePath) || Path.IsPathRooted(relativePath)
            || relativePath.AsSpan().ContainsAny(':', '\\') || relativePath.Any(char.IsControl))
        {
            return false;
        }

        var fullRoot = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var current = fullRoot;
        var depth = 0;
        foreach (var segment in relativePath.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".")
            {
                continue;
            }

            if (segment == "..")
            {
                if (depth-- == 0)
                {
                    return false;
                }

                current = Path.GetDirectoryName(current)!;
                continue;
            }

            depth++;
            current = Path.Join(current, segment);
            if (LeavesRoot(fullRoot, current))
            {
                return false;
            }
        }

        path = new RootedPath(fullRoot, current);
        return true;
    }

    /// <summary>The absolute path.</summary>
    /// <returns><see cref="FullPath"/>, or an empty string where the value was never parsed.</returns>
    public override string ToString() => _fullPath ?? "";

    private static bool LeavesRoot(string root, string path)
    {
        try
        {
            var real = RealPath(path);
            var realRoot = RealPath(root);
            return real != realRoot && !real.StartsWith(Path.TrimEndingDirectorySeparator(realRoot) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    // As the system walks: a link is read where it really lies, so that ".." in its target leaves the folder that holds it and not the one
    // through which it was reached. ResolveLinkTarget takes the latter. What does not exist yet is no link.
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        var rest = new Stack<string>();
        Push(path);
        for (var links = 0; rest.TryPop(out var segment);)
        {
            if (segment == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Join(real, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException("Too many links.");
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
            Push(target);
        }

        return real;

        void Push(string text)
        {
            var below = text[Path.GetPathRoot(text)!.Length..];
            foreach (var segment in below.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(static segment => segment != ".").Reverse())
            {
                rest.Push(segment);
            }
        }
    }
}
