using System.Diagnostics.CodeAnalysis;

namespace ToolContracts.Corpus.Format;

/// <summary>Where the cases lie.</summary>
public static class CorpusFolder
{
    public const string Known = "Cases";

    public const string SetAside = "SetAside";

    /// <summary>The corpus in the repository from which this program was built.</summary>
    public static string Root { get; } = Find();

    /// <summary>The paths of all cases of a part, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths(string part) => !Directory.Exists(Path.Combine(Root, part)) ? []
        : [.. Directory.EnumerateFiles(Path.Combine(Root, part), "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads one case, or says what is wrong with it.</summary>
    public static bool TryRead(string path, [NotNullWhen(true)] out CaseFile? one, [NotNullWhen(false)] out CaseFaultException? fault)
    {
        (one, fault) = (null, null);
        try
        {
            one = CaseReader.Read(path, File.ReadAllText(Path.Combine(Root, path)));
            return true;
        }
        catch (CaseFaultException caught)
        {
            fault = caught;
            return false;
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "tests", "corpus");
            if (Directory.Exists(Path.Combine(corpus, Known)))
            {
                return corpus;
            }
        }

        throw new DirectoryNotFoundException("No folder above the program holds tests/corpus/Cases.");
    }
}
