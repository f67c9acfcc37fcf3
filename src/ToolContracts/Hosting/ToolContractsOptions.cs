using ToolContracts.Guards.Approval;
using ToolContracts.Guards.Egress;
using ToolContracts.Guards.Grants;
using ToolContracts.Guards.TaskLoop;
using ToolContracts.Health;
using ToolContracts.Reconciliation;
using ToolContracts.Results;
using ToolContracts.Results.Scanning;
using ToolContracts.Telemetry;

namespace ToolContracts.Hosting;

/// <summary>Options of a host. They are validated once, at start, and not read again.</summary>
public sealed class ToolContractsOptions
{
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly List<string> _pins = [];
    private readonly SortedDictionary<string, string> _assemblyPins = new(StringComparer.Ordinal);

    /// <summary>Path of the SQLite file that holds grants, kill switches, the ledger and the evidence. Relative paths start at the working folder.</summary>
    public string DatabasePath { get; set; } = "toolcontracts.db";

    /// <summary>Folder of the HMAC key and the signing key; null: beside the database file, never inside it.</summary>
    public string? KeyFolder { get; set; }

    /// <summary>How long one operation of the store may take until it counts as out of reach: 100 ms to 1 minute.</summary>
    public TimeSpan StoreDeadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often grants and kill switches of other processes are looked for: 50 ms to 5 s. A host that could not look for 5 s refuses.</summary>
    public TimeSpan AuthorityPolling { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Records of reads and refusals that may wait to be written; a full queue makes calls wait: 16 to 1,000,000.</summary>
    public int EvidenceQueueLength { get; set; } = 4096;

    /// <summary>How much one task may do.</summary>
    public TaskLoopOptions Tasks { get; } = new();

    /// <summary>How grants count.</summary>
    public GrantsOptions Grants { get; } = new();

    /// <summary>When the health check says that something is amiss.</summary>
    public HealthOptions Health { get; } = new();

    /// <summary>What spans may show.</summary>
    public TelemetryOptions Telemetry { get; } = new();

    /// <summary>How many calls may wait for an approval.</summary>
    public ApprovalOptions Approvals { get; } = new();

    /// <summary>When reconcilers in code are asked.</summary>
    public ReconciliationOptions Reconciliation { get; } = new();

    /// <summary>What tools may send and get besides what their contracts say.</summary>
    public EgressOptions Egress { get; } = new();

    /// <summary>What callers get in place of data that they are not cleared for.</summary>
    public ResultOptions Results { get; } = new();

    /// <summary>What no result, progress report or plan may hold.</summary>
    public CanaryOptions Canaries { get; } = new();

    /// <summary>The roots that were named.</summary>
    internal IReadOnlyDictionary<string, string> Roots => _roots;

    /// <summary>The lock files that the host is pinned to.</summary>
    internal IReadOnlyList<string> Pins => _pins;

    /// <summary>SHA-256 by simple name of the assembly.</summary>
    internal IReadOnlyDictionary<string, string> AssemblyPins => _assemblyPins;

    /// <summary>Names the folder below which the <see cref="RootedPath"/> arguments of a toolset lie.</summary>
    /// <param name="toolset">Name of the toolset, as in its attribute.</param>
    /// <param name="path">The folder; made absolute here. It must exist when the host starts.</param>
    /// <returns>The same options.</returns>
    public ToolContractsOptions Root(string toolset, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(toolset);
        ArgumentException.ThrowIfNullOrEmpty(path);
        _roots[toolset] = Path.GetFullPath(path);
        return this;
    }

    /// <summary>
    /// Pins the host to a lock file: it starts only with toolsets that the file has, each with the same version and tools, and with the contracts and texts that
    /// were reviewed there. Called for several files, each toolset is in one of them.
    /// </summary>
    /// <param name="path">A <c>toolcontracts.lock.json</c>, read when the host starts; relative paths start at the working folder.</param>
    /// <returns>The same options.</returns>
    public ToolContractsOptions PinTo(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _pins.Add(Path.GetFullPath(path));
        return this;
    }

    /// <summary>Pins an assembly to its file: the host starts only where the file that was loaded has this hash.</summary>
    /// <param name="name">Simple name of the assembly, for instance <c>Payments</c>: a toolset's, or another one that is loaded when the host starts.</param>
    /// <param name="sha256">SHA-256 of the file: 64 hexadecimal digits.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The hash is none, or another one was pinned for that name.</exception>
    public ToolContractsOptions PinAssembly(string name, string sha256)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(sha256);
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException("A SHA-256 has 64 hexadecimal digits.", nameof(sha256));
        }

        var hash = sha256.ToLowerInvariant();
        if (!_assemblyPins.TryAdd(name, hash) && _assemblyPins[name] != hash)
        {
            throw new ArgumentException($"Assembly {name} is pinned to another hash.", nameof(name));
        }

        return this;
    }

    /// <summary>What is wrong with the options; empty where nothing is.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (var problem in Tasks.Problems().Concat(Approvals.Problems()).Concat(Reconciliation.Problems()).Concat(Egress.Problems()).Concat(Health.Problems())
            .Concat(Results.Problems()))
        {
            yield return problem;
        }

        if (string.IsNullOrWhiteSpace(DatabasePath))
        {
            yield return $"{nameof(DatabasePath)} is empty. Name a file.";
        }

        if (StoreDeadline < TimeSpan.FromMilliseconds(100) || StoreDeadline > TimeSpan.FromMinutes(1))
        {
            yield return $"{nameof(StoreDeadline)} is {StoreDeadline}. Set it between 100 ms and 1 minute.";
        }

        if (AuthorityPolling < TimeSpan.FromMilliseconds(50) || AuthorityPolling > TimeSpan.FromSeconds(5))
        {
            yield return $"{nameof(AuthorityPolling)} is {AuthorityPolling}. Set it between 50 ms and 5 s.";
        }

        if (EvidenceQueueLength is < 16 or > 1_000_000)
        {
            yield return $"{nameof(EvidenceQueueLength)} is {EvidenceQueueLength}. Set it between 16 and 1,000,000.";
        }
    }
}
