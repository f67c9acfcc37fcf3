using System.Text;
using Microsoft.Data.Sqlite;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Tests;

/// <summary>A folder with a store's file, made by the store itself.</summary>
internal sealed class LabStore : IDisposable
{
    public static readonly Caller Agent = new(ActorKind.Workload, "agent-7", "acme") { OnBehalfOf = "ada", Task = "task-3" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("toolcontracts-cli-").FullName;

    public string Database => Path.Combine(Folder, "tools.db");

    public string KeyFolder => Database + "-keys";

    public string PublicKey => Path.Combine(KeyFolder, "evidence-public.pem");

    /// <summary>The account that runs these tests, as the program names it.</summary>
    public static string Me => OperatingSystem.IsWindows() ? $@"{Environment.UserDomainName}\{Environment.UserName}" : $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>Makes a store and does something with it.</summary>
    public static async Task<LabStore> MakeAsync(Func<SqliteToolStore, Task>? work = null)
    {
        var lab = new LabStore();
        await lab.UseAsync(work ?? (static _ => Task.CompletedTask));
        return lab;
    }

    /// <summary>Opens the store in this process, as a host would, and closes it again.</summary>
    public async Task UseAsync(Func<SqliteToolStore, Task> work)
    {
        await using var store = new SqliteToolStore(new SqliteToolStoreOptions { Path = Database });
        await store.OpenAsync(CancellationToken.None);
        await work(store);
    }

    public Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync([.. arguments, "--db", Database]);

    public Task<CliRun> AsNobodyAsync(params string[] arguments)
    {
        OpenToAll();
        return CliRun.AsNobodyAsync([.. arguments, "--db", Database]);
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Lets every account work on the store, as an operators' group would be let.</summary>
    public void OpenToAll()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Append(Folder))
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite
                    | (Directory.Exists(path) ? UnixFileMode.OtherExecute | UnixFileMode.GroupExecute : UnixFileMode.None));
            }
        }
    }

    public static Claim Claim(string callId, string key, SideEffect sideEffect = SideEffect.Irreversible, long epoch = 1) => new()
    {
        CallId = callId,
        Tenant = "acme",
        Actor = "agent-7",
        Task = "task-3",
        Toolset = "payments",
        Tool = "payments_transfer",
        ContractHash = "c0",
        SideEffect = sideEffect,
        Key = new OperationKey("acme", "payments_transfer", key),
        Fingerprint = Digest.Of(Encoding.UTF8.GetBytes(key)),
        Retention = TimeSpan.FromHours(72),
        Epoch = epoch,
        Intent = Record(EvidenceType.Intent, callId, "intent"),
    };

    public static EvidenceRecord Record(EvidenceType type, string callId, string code) => new()
    {
        Type = type,
        At = DateTimeOffset.UtcNow,
        CallId = callId,
        Tenant = "acme",
        Actor = "agent-7",
        Tool = "payments_transfer",
        Arguments = EvidenceValue.Of("the arguments"u8.ToArray()),
        Code = code,
    };

    /// <summary>A call that ended as unknown.</summary>
    public static async Task UnknownAsync(IToolStore store, string callId, string key)
    {
        var epoch = (await store.ReadAuthorityAsync(CancellationToken.None)).Epoch;
        var claimed = Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Claim(callId, key, epoch: epoch), CancellationToken.None));
        await store.SettleAsync(
            new Settlement(callId, claimed.FencingToken, new AttemptOutcome.Unknown("timed-out"), Record(EvidenceType.Outcome, callId, "unknown")), CancellationToken.None);
    }

    public static NewProposal Proposal(string id, string plan = """{"fee":"1.50"}""", int approvers = 1) => new()
    {
        Id = id,
        CallId = "call-" + id,
        Content = new ProposalContent
        {
            Tool = "payments_transfer",
            ContractHash = "c0",
            Arguments = Encoding.UTF8.GetBytes($$"""{"amount":"125.00","to":"{{id}}"}"""),
            Claims = "{}"u8.ToArray(),
            Plan = Encoding.UTF8.GetBytes(plan),
            Resources = ["account/7"],
            Requester = Agent,
        },
        Needs = [new ApprovalNeed("treasury", approvers)],
        SideEffect = SideEffect.Irreversible,
        Impact = Impact.Financial,
        Lifetime = TimeSpan.FromMinutes(60),
        MaxWaitingOfActor = 100,
        MaxWaitingOfTenant = 10_000,
    };

    public static async Task GrantAsync(IToolStore store, string actor, string action = "approve:treasury") =>
        await store.GrantAsync(new NewGrant("acme", actor, action, ResourcePattern.Everything, "boss", "test"), CancellationToken.None);

    /// <summary>Records of the log, without adding one.</summary>
    public async Task<long> SizeAsync()
    {
        using var reader = await StoreReader.OpenAsync(new SqliteToolStoreOptions { Path = Database }, TimeProvider.System, CancellationToken.None);
        return await reader.SizeAsync(CancellationToken.None);
    }

    public async Task<List<string>> LogAsync()
    {
        List<string> leaves = [];
        await UseAsync(async store => leaves.AddRange(
            (await store.ReadEvidenceAsync(0, 10_000, CancellationToken.None)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span))));
        return leaves;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
