using System.Text;
using System.Text.RegularExpressions;

namespace ToolContracts.Corpus.Format;

/// <summary>Reads the format that README.md describes.</summary>
public sealed partial class CaseReader
{
    private const string Main = "main";

    private readonly string _path;
    private readonly string[] _lines;
    private readonly List<CaseAssembly> _assemblies = [];
    private readonly List<CaseSource> _additional = [];
    private readonly HashSet<Expectation> _expectations = [];
    private readonly StringBuilder _text = new();
    private List<CaseSource> _sources = [];
    private string _assembly = Main;
    private string _name;
    private bool _isAdditional;

    private CaseReader(string path, string[] lines)
    {
        _path = path;
        _lines = lines;
        _name = Path.GetFileName(path);
    }

    /// <summary>Reads a case.</summary>
    /// <param name="path">Its path below the corpus.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="CaseFaultException">It does not have the format.</exception>
    public static CaseFile Read(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CaseReader(path, text.Split('\n')).Read();
    }

    private CaseFile Read()
    {
        var name = NamePattern().Match(_path);
        if (!name.Success)
        {
            throw Fault(0, "a case is named <Rule>/<kebab-name>.leak.cs or <Rule>/<kebab-name>.clean.cs, a further one .leak2.cs or .clean2.cs");
        }

        var rule = Header(0, "rule");
        var constructs = Header(1, "construct").Split(',', StringSplitOptions.TrimEntries);
        var about = Header(2, "about");
        CheckHeader(rule, name.Groups["rule"].Value, constructs, about);
        for (var at = 0; at < _lines.Length; at++)
        {
            ReadLine(at);
        }

        EndSource();
        EndAssembly();
        if (_assemblies[^1].Name != Main)
        {
            throw Fault(_lines.Length - 1, "the last assembly is not 'main'");
        }

        var isLeak = name.Groups["kind"].Value == "leak";
        CheckExpectations(rule, isLeak);
        return new CaseFile(_path, rule, constructs, about, isLeak, _assemblies, _additional, _expectations);
    }

    private string Header(int at, string key)
    {
        var start = $"// {key}: ";
        return at < _lines.Length && _lines[at].StartsWith(start, StringComparison.Ordinal)
            ? _lines[at][start.Length..].Trim()
            : throw Fault(at, $"this line must begin with '{start}'");
    }

    private void CheckHeader(string rule, string folder, string[] constructs, string about)
    {
        if (!FlowRules.Ids.Contains(rule) || rule != folder)
        {
            throw Fault(0, $"'{rule}' is no rule of the corpus, or the case lies in the folder of another");
        }

        if (constructs.Length > 2 || !constructs.All(Constructs.Names.Contains))
        {
            throw Fault(1, "one or two constructs of the list");
        }

        if (about.Length == 0)
        {
            throw Fault(2, "one sentence on what is shown");
        }
    }

    private void ReadLine(int at)
    {
        var line = _lines[at].TrimEnd('\r');
        if (MarkerPattern().Match(line) is { Success: true } marker)
        {
            StartSection(at, marker.Groups["kind"].Value, marker.Groups["name"].Value);
            return;
        }

        if (ExpectPattern().Match(line) is { Success: true } expected)
        {
            foreach (var id in expected.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                Expect(at, id);
            }

            // An additional file is JSON, which knows no comments.
            line = _isAdditional ? line[..expected.Index].TrimEnd() : line;
        }
        else if (line.Contains("expect:", StringComparison.Ordinal))
        {
            throw Fault(at, "an expectation is '// expect: TOOLnnnn' at the end of the line");
        }

        _text.Append(line).Append('\n');
    }

    private void Expect(int at, string id)
    {
        if (!FlowRules.Ids.Contains(id))
        {
            throw Fault(at, $"'{id}' is no rule of the corpus");
        }

        _expectations.Add(new Expectation(at + 1, id));
    }

    private void StartSection(int at, string kind, string name)
    {
        EndSource();
        if (kind == "assembly")
        {
            EndAssembly();
            _assembly = name;
        }

        _isAdditional = kind == "additional";
        _name = kind == "assembly" ? $"{name}.cs" : name;
        _text.Append('\n', at + 1);
    }

    private void EndSource()
    {
        var text = _text.ToString();
        _text.Clear();
        if (string.IsNullOrWhiteSpace(text) || IsOnlyHeader(text))
        {
            return;
        }

        (_isAdditional ? _additional : _sources).Add(new CaseSource(_name, text));
    }

    private void EndAssembly()
    {
        if (_sources.Count > 0)
        {
            _assemblies.Add(new CaseAssembly(_assembly, _sources));
            _sources = [];
        }
    }

    private void CheckExpectations(string rule, bool isLeak)
    {
        if (!isLeak && _expectations.Count > 0)
        {
            throw Fault(_expectations.First().Line - 1, "a clean case expects nothing");
        }

        if (isLeak && !_expectations.Any(one => one.Id == rule))
        {
            throw Fault(0, $"a leak expects {rule} somewhere");
        }
    }

    private CaseFaultException Fault(int at, string fault) => new(_path, at + 1, fault);

    private static bool IsOnlyHeader(string text) =>
        text.Split('\n').All(static line => line.Length == 0 || line.StartsWith("// ", StringComparison.Ordinal));

    [GeneratedRegex("^[A-Za-z]+/(?<rule>TOOL[0-9]{4})/[a-z0-9]+(-[a-z0-9]+)*\\.(?<kind>leak|clean)[0-9]?\\.cs$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^// (?<kind>file|assembly|additional): (?<name>[A-Za-z0-9._-]+)\\s*$")]
    private static partial Regex MarkerPattern();

    [GeneratedRegex("// expect: (?<ids>TOOL[0-9]{4}(, ?TOOL[0-9]{4})*)\\s*$")]
    private static partial Regex ExpectPattern();
}
