using System.CommandLine;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs;

/// <summary>One thing that the program does: its arguments, and its answer.</summary>
internal abstract class Verb : Command
{
    /// <summary>A verb.</summary>
    /// <param name="name">How it is called.</param>
    /// <param name="description">What it does.</param>
    protected Verb(string name, string description)
        : base(name, description) =>
        SetAction((Action<ParseResult>)(static _ => throw new InvalidOperationException("A verb is run by the command line, which writes its answer.")));

    /// <summary>Does it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancellationToken">Ends it while nothing was begun.</param>
    /// <returns>What to tell.</returns>
    internal abstract Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken);
}
