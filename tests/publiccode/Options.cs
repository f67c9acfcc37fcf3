namespace ToolContracts.PublicCode;

/// <summary>What a run is asked to do.</summary>
internal sealed record Options
{
    public const string Usage = "usage: folder [folder…] [--every] [--tools names] [--references folders] [--generators folders] [--usings namespaces] [--define symbols] [--list ids] [--bound] [--rules-only]";

    private static readonly string[] Switches = ["--every", "--bound", "--rules-only"];

    /// <summary>Folders whose code is compiled together.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Whether every public method of a public class becomes a tool.</summary>
    public bool Every { get; init; }

    /// <summary>Names of methods that become tools, whatever they carry.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Folders of assemblies that the code refers to.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Folders of source generators that the code is compiled with.</summary>
    public IReadOnlyList<string> Generators { get; init; } = [];

    /// <summary>Namespaces that every file uses, beside the usual ones.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>Symbols of the preprocessor.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>How the ids begin whose reports are printed.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>Whether only reports count that lie in files without an error of the compiler.</summary>
    public bool Bound { get; init; }

    /// <summary>Whether generator and fixes are left out.</summary>
    public bool RulesOnly { get; init; }

    /// <summary>Null where the arguments say nothing that can be done.</summary>
    public static Options? Parse(string[] args)
    {
        var folders = args.TakeWhile(static one => !one.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (folders.Length == 0 || !Array.TrueForAll(folders, Directory.Exists))
        {
            return null;
        }

        var switches = new HashSet<string>(StringComparer.Ordinal);
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["--tools"] = [],
            ["--references"] = [],
            ["--generators"] = [],
            ["--usings"] = [],
            ["--define"] = [],
            ["--list"] = [],
        };
        for (var index = folders.Length; index < args.Length; index++)
        {
            if (Switches.Contains(args[index]))
            {
                switches.Add(args[index]);
            }
            else if (lists.TryGetValue(args[index], out var before) && index + 1 < args.Length)
            {
                lists[args[index]] = [.. before, .. args[++index].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            }
            else
            {
                return null;
            }
        }

        return new()
        {
            Folders = folders,
            Every = switches.Contains("--every"),
            Tools = lists["--tools"],
            References = lists["--references"],
            Generators = lists["--generators"],
            Usings = lists["--usings"],
            Symbols = lists["--define"],
            Listed = lists["--list"],
            Bound = switches.Contains("--bound"),
            RulesOnly = switches.Contains("--rules-only"),
        };
    }
}
