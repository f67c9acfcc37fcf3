using ToolContracts.Corpus.Cost;

namespace ToolContracts.Corpus;

/// <summary>What the program can be asked for.</summary>
public static class Commands
{
    private const string Usage = """
        check [--case part]
          Whether every case has the format, compiles, and has no other fault.
        score [--rule TOOLnnnn] [--case part] [--set-aside] [--verbose]
          What the flow rules find, miss, and report for nothing.
        growth
          What all rules cost on 10,000, 40,000 and 160,000 generated lines; exit code 1 where a line of the largest costs twice one of the smallest.
        editing
          What all rules cost an editor for each key pressed in a file of about 500 lines.
        part: a part of the path of a case, for instance TOOL2001/with-expression
        """;

    /// <summary>Runs a command.</summary>
    /// <returns>0 where all is well; 1 where not; 2 where the arguments are none.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        if (arguments is ["growth" or "editing"])
        {
            return await (arguments[0] == "growth" ? GrowthCommand.RunAsync(output) : EditingCommand.RunAsync(output)) ? 0 : 1;
        }

        if (CommandOptions.Read(arguments) is not { } options)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var isWell = options.Verb == "check" ? await CheckCommand.RunAsync(options, output) : await ScoreCommand.RunAsync(options, output);
        return isWell ? 0 : 1;
    }
}
