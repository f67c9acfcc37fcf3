using System.CommandLine;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Diagnosing;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Owning;
using ToolContracts.Cli.Verbs.Toolsets;

namespace ToolContracts.Cli.Verbs;

/// <summary>What in a host would fail open.</summary>
internal sealed class DoctorVerb : Verb
{
    private readonly Argument<string[]> _assemblies = AssemblyArguments.Create(isRequired: false);

    private readonly Option<string> _lock = new("--lock")
    {
        Description = "The lock file that the assemblies were reviewed by.",
        HelpName = "file",
        DefaultValueFactory = static _ => Shared.Locking.LockNames.File,
    };

    private readonly Option<string?> _owners = new("--owners")
    {
        Description = $"The owners file; else {Shared.Owners.OwnersFile.Name} of this folder or the nearest above it.",
        HelpName = "file",
    };

    private readonly Option<string?> _publicKey = new("--public-key")
    {
        Description = "The log's public key (PEM) from somewhere else; else the one in the folder of the keys.",
        HelpName = "pem",
    };

    private readonly Option<string[]> _checkpoints = new("--checkpoint")
    {
        Description = "A signed checkpoint that was kept elsewhere; may be given several times.",
        HelpName = "note-file",
    };

    internal DoctorVerb()
        : base("doctor", "Looks for what would fail open: in built assemblies, and in the store where --db names it. Changes nothing. Exit code 14 where something fails open, 1 where there are warnings only.")
    {
        Arguments.Add(_assemblies);
        Options.Add(_lock);
        Options.Add(_owners);
        Options.Add(_publicKey);
        Options.Add(_checkpoints);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var paths = parsed.GetValue(_assemblies) ?? [];
        var hasStore = parsed.GetResult(CommonOptions.Database) is { Implicit: false };
        if (paths.Length == 0 && !hasStore)
        {
            throw new UsageException("Name assemblies to look at, or a store with --db, or both.");
        }

        List<string> looked = [];
        List<Finding> found = [];
        if (paths.Length > 0)
        {
            var assemblies = AssemblyReader.Read(paths, cancellationToken);
            if (!hasStore && assemblies.All(static one => one.Toolsets.Count == 0 && one.NotGenerated.Count == 0))
            {
                return AssemblyArguments.None(assemblies);
            }

            Look(parsed, assemblies, looked, found, cancellationToken);
        }

        if (hasStore)
        {
            await LookAsync(parsed, looked, found, cancellationToken).ConfigureAwait(false);
        }

        var document = DoctorDocument.Of(looked, found);
        return Answer.Of(
            document.Errors > 0 ? ExitCode.FailsOpen : document.Warnings > 0 ? ExitCode.No : ExitCode.Done, document, CliJson.Default.DoctorDocument, document.Write);
    }

    private void Look(ParseResult parsed, IReadOnlyList<BuiltAssembly> assemblies, List<string> looked, List<Finding> found, CancellationToken cancellationToken)
    {
        looked.Add("contracts");
        found.AddRange(ContractFindings.Of(assemblies));
        found.AddRange(PublishedFindings.Of(assemblies.Select(static one => one.Path)));
        looked.Add("owners");
        found.AddRange(OwnerFindings.Of(assemblies, parsed.GetValue(_owners) is { } named ? Path.GetFullPath(named) : OwnersFileText.Find(Environment.CurrentDirectory)));

        // A contract that no host takes is not compared: its hash says nothing.
        if (assemblies.All(static one => !one.Problems.Any()))
        {
            looked.Add("lock");
            found.AddRange(LockFindings.Of(assemblies, Path.GetFullPath(parsed.GetRequiredValue(_lock)), cancellationToken));
        }
    }

    private async Task LookAsync(ParseResult parsed, List<string> looked, List<Finding> found, CancellationToken cancellationToken)
    {
        var options = CommonOptions.Store(parsed);
        looked.Add("store");
        found.AddRange(await StoreFindings.OfAsync(options, cancellationToken).ConfigureAwait(false));
        if (!File.Exists(options.FullPath))
        {
            return;
        }

        found.AddRange(VolumeFindings.Of(options.FullPath));
        looked.Add("keys");
        found.AddRange(KeyFindings.Of(options));
        looked.Add("evidence");
        found.AddRange(await EvidenceFindings.OfAsync(options, parsed.GetValue(_publicKey), parsed.GetValue(_checkpoints) ?? [], cancellationToken).ConfigureAwait(false));
    }
}
