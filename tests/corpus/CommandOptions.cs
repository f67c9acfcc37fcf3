using ToolContracts.Corpus.Format;

namespace ToolContracts.Corpus;

/// <summary>The arguments of the program.</summary>
/// <param name="Verb">check or score.</param>
/// <param name="Rule">The one rule that is scored, or null.</param>
/// <param name="Case">A part of the paths of the cases that are looked at, or null.</param>
/// <param name="IsSetAside">Whether the part that was set aside is scored.</param>
/// <param name="IsLive">Whether the cases are analysed as an editor does it, by names before anything is bound.</param>
/// <param name="IsVerbose">Whether each miss and false alarm is listed.</param>
public sealed record CommandOptions(string Verb, string? Rule, string? Case, bool IsSetAside, bool IsLive, bool IsVerbose)
{
    /// <summary>Reads them, or gives null where they are none.</summary>
    public static CommandOptions? Read(IReadOnlyList<string> arguments)
    {
        if (arguments is not [("check" or "score") and var verb, ..])
        {
            return null;
        }

        var options = new CommandOptions(verb, null, null, false, false, false);
        for (var at = 1; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--set-aside":
                    options = options with { IsSetAside = true };
                    break;
                case "--live":
                    options = options with { IsLive = true };
                    break;
                case "--verbose":
                    options = options with { IsVerbose = true };
                    break;
                case "--rule" when at + 1 < arguments.Count && FlowRules.Ids.Contains(arguments[at + 1]):
                    options = options with { Rule = arguments[++at] };
                    break;
                case "--case" when at + 1 < arguments.Count:
                    options = options with { Case = arguments[++at] };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    /// <summary>The paths of the cases of a part that are looked at.</summary>
    public IEnumerable<string> Paths(string part) =>
        CorpusFolder.Paths(part).Where(path => Case is null || path.Contains(Case, StringComparison.Ordinal));
}
