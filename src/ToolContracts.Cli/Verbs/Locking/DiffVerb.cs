using System.CommandLine;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Locking;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Verbs.Toolsets;

namespace ToolContracts.Cli.Verbs.Locking;

/// <summary>Compares assemblies, or another lock file, with a lock file.</summary>
internal sealed class DiffVerb : Verb
{
    private readonly Argument<string[]> _things = new("what")
    {
        Description = "What is there now: assemblies (.dll), or one lock file (.json).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _file = LockFileOption.Create("What was reviewed: the lock file to compare with.");

    internal DiffVerb()
        : base("diff", "Compares assemblies, or another lock file, with a lock file, as a build does. Exit code 11 where authority is wider, else 12 where callers break, else 13 where anything differs.")
    {
        Arguments.Add(_things);
        Options.Add(_file);
    }

    internal override Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var things = parsed.GetRequiredValue(_things);
        var path = Path.GetFullPath(parsed.GetRequiredValue(_file));
        var locked = File.Exists(path) ? LockFileText.Read(path)
            : throw new UnusableFileException($"There is no lock file '{path}'. Name it with --file, or write it with lock.");
        if (things.All(static one => !one.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            var assemblies = AssemblyReader.Read(things, cancellationToken);
            return Task.FromResult(BrokenContracts.Refusal(assemblies) ?? Compare(locked, LockedCode.Of(assemblies, cancellationToken)));
        }

        if (things is not [var other])
        {
            throw new UsageException("A lock file is compared alone. Name assemblies, or one lock file.");
        }

        return Task.FromResult(Compare(locked, LockDifference.Of(LockFileText.Read(Path.GetFullPath(other)).Toolsets)));
    }

    private static Answer Compare(LockFileText locked, IReadOnlyList<LockedCode> code)
    {
        var changes = LockDifference.Between(locked.Toolsets, code);
        var document = DifferenceDocument.Of(locked.Path, changes);
        return Answer.Of(CodeOf(changes), document, CliJson.Default.DifferenceDocument, report =>
        {
            ChangeDocument.Write(report, document.Changes);
            report.Line(changes.Count == 0 ? "Nothing differs."
                : $"{Texts.Of(document.Widened)} widened, {Texts.Of(document.Breaking)} breaking, {Texts.Of(document.Additive)} additive, {Texts.Of(document.Text)} text.");
        });
    }

    private static ExitCode CodeOf(IReadOnlyList<ContractChange> changes) =>
        changes.Any(static one => one.Kind == ChangeKind.Widened) ? ExitCode.Widened
        : changes.Any(static one => one.Kind == ChangeKind.Breaking) ? ExitCode.Breaking
        : changes.Count > 0 ? ExitCode.Additive : ExitCode.Done;
}
