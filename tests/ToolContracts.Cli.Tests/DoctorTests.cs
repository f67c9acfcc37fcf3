using System.Reflection;
using System.Text.Json;
using ToolContracts.Cli.Diagnosing;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Tests;

/// <summary>What of a host would fail open: each finding fires, and is quiet on what is near to it.</summary>
public sealed class DoctorTests
{
    private const string Owner = ", Owner = \"team\"";
    private const string Writes = "SideEffect(SideEffect.Irreversible), RequiresPermission(\"a\", Resource = \"b/{id}\")";
    private const string Approved = ", RequiresApproval(\"boss\", Summary = \"{id}\")";

    /// <summary>A toolset that shows a finding, the same without it, its id and severity.</summary>
    public static TheoryData<string, string, string, string> Contracts => new()
    {
        { Tool(Writes + ", ApprovalExempt(\"it is small\"), Idempotent(Key = \"{id}\")"), Tool(Writes + Approved + ", Idempotent(Key = \"{id}\")"), "approval-exempt", "note" },
        { Tool(Writes + Approved + ", NotIdempotent(\"no key\")"), Tool(Writes + Approved + ", Idempotent"), "not-idempotent", "note" },
        { Tool(Writes + Approved + ", NotIdempotent(\"no key\")"), Tool(Writes.Replace("Irreversible", "Reversible", StringComparison.Ordinal) + ", NotIdempotent(\"no key\")"), "not-idempotent", "note" },
        { Tool("SideEffect(SideEffect.None), Egress(\"*.example.com\")"), Tool("SideEffect(SideEffect.None), Egress(\"www.example.com\")"), "egress-wildcard", "warning" },
        { Tool("SideEffect(SideEffect.None)", owner: ""), Tool("SideEffect(SideEffect.None)"), "owner-missing", "warning" },
        { Tool("SideEffect(SideEffect.Reversible), RequiresPermission(\"a\", Resource = \"b\")"), Tool("SideEffect(SideEffect.Reversible), RequiresPermission(\"a\", Resource = \"b\"), Idempotent"), "contract-broken", "warning" },
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task AContractShowsItAndItsNearMissDoesNot(string shows, string nearMiss, string id, string severity)
    {
        using var built = new BuiltSource();
        var path = built.Build(shows, "Shows.dll");
        var found = Assert.Single(await FindAsync(built, path), one => one.Id == id);
        Assert.Equal(severity, found.Severity);
        Assert.DoesNotContain(await FindAsync(built, built.Build(nearMiss, "Near.dll")), one => one.Id == id);
    }

    [Fact]
    public async Task AClassThatNoGeneratorSawFailsOpen()
    {
        using var built = new BuiltSource();
        var path = built.Build("[Toolset(\"bare\")] public class Bare { [Tool] void Read() { } }", isGenerated: false);
        var (code, document) = await InProcess.JsonAsync("doctor", path);
        Assert.Equal(14, code);
        Assert.Equal("not-generated", document.GetProperty("findings")[0].GetProperty("id").GetString());
        Assert.Equal(["contracts", "owners"], document.GetProperty("looked").EnumerateArray().Select(static one => one.GetString()));
    }

    [Fact]
    public async Task TheLockFileIsMissedComparedAndQuietWhereNothingDiffers()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("reviewed.json");
        var reviewed = built.Build(Tool("SideEffect(SideEffect.None)"), "Reviewed.dll");
        var missed = (await InProcess.RunAsync("doctor", reviewed, "--lock", file)).Ends(1).Output;
        Assert.Contains($"warning  lock-missing  {file}", missed, StringComparison.Ordinal);

        (await InProcess.RunAsync("lock", reviewed, "--file", file)).Ends(0);
        Assert.Contains("0 fail open, 0 warnings, 0 notes", (await InProcess.RunAsync("doctor", reviewed, "--lock", file)).Ends(0).Output, StringComparison.Ordinal);

        var widened = built.Build(Tool("SideEffect(SideEffect.None), Egress(\"a.example\")"), "Widened.dll");
        Assert.Equal([("lock-widened", "error")], await FindAsync(built, widened));
        (await InProcess.RunAsync("doctor", widened, "--lock", file)).Ends(14);

        var text = built.Build(Tool("SideEffect(SideEffect.None)", summary: "Other words."), "Text.dll");
        Assert.Equal([("lock-differs", "warning")], await FindAsync(built, text));
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task AHostThatIsPublishedForDevelopmentFailsOpen(string environment, bool isFound)
    {
        using var built = new BuiltSource();
        var path = built.Build(Tool("SideEffect(SideEffect.None)"));
        await File.WriteAllTextAsync(
            built.PathOf("web.config"),
            $"""<configuration><system.webServer><aspNetCore><environmentVariables><environmentVariable name="ASPNETCORE_ENVIRONMENT" value="{environment}" /></environmentVariables></aspNetCore></system.webServer></configuration>""",
            TestContext.Current.CancellationToken);
        Assert.Equal(isFound, (await FindAsync(built, path)).Any(static one => one is ("development-published", "error")));
    }

    [Fact]
    public async Task AHealthyStoreWithItsKeysElsewhereAndAKeptCheckpointIsQuiet()
    {
        using var lab = new LabStore();
        var keys = Directory.CreateTempSubdirectory("toolcontracts-keys-").FullName;
        Directory.Delete(keys);
        await UseAsync(lab, keys, static store => LabStore.GrantAsync(store, "ada", "pay"));
        lab.Sql("UPDATE authority_grant SET expires_at = 9000000000000000000");
        var note = await KeepAsync(lab);
        Assert.Equal([], await FindAsync(lab, "--keys", keys, "--checkpoint", note));
        Directory.Delete(keys, recursive: true);
    }

    [Fact]
    public async Task WhatAStoreHoldsIsFound()
    {
        using var lab = await LabStore.MakeAsync(static async store =>
        {
            await LabStore.GrantAsync(store, "ada", "pay");
            await LabStore.UnknownAsync(store, "lost", "order-9");
            await store.KillAsync(new NewKillSwitch(KillScope.Tool, "payments_transfer", "ada", "sends to strangers"), CancellationToken.None);
        });
        var found = await FindAsync(lab);
        Assert.Equal(
            [
                ("evidence-unanchored", "warning"), ("grant-of-everything", "warning"), ("keys-beside-store", "warning"), ("switch-on", "note"), ("unknown-calls", "warning"),
            ],
            found.Order());
        Assert.Contains("sends to strangers", (await lab.RunAsync("doctor")).Ends(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALogThatWasAlteredAndOneThatNobodyCanVerifyAreFound()
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        Assert.DoesNotContain(await FindAsync(lab), static one => one.Id is "evidence-broken" or "evidence-unverified");
        var key = lab.PathOf("public.pem");
        File.Copy(lab.PublicKey, key);
        lab.Sql("UPDATE evidence SET leaf = CAST(replace(CAST(leaf AS TEXT), 'agent-7', 'agent-8') AS BLOB) WHERE seq = 1");
        Assert.Contains(("evidence-broken", "error"), await FindAsync(lab));
        (await lab.RunAsync("doctor")).Ends(14);
        Directory.Delete(lab.KeyFolder, recursive: true);
        Assert.Contains(("evidence-unverified", "warning"), await FindAsync(lab));
        Assert.Contains(("keys-missing", "warning"), await FindAsync(lab));
        Assert.Contains(("evidence-broken", "error"), await FindAsync(lab, "--public-key", key));
    }

    [Theory]
    [InlineData(99, "newer version")]
    [InlineData(1, "Only a host migrates it")]
    public async Task AStoreOfAnotherSchemaIsFound(int version, string says)
    {
        using var lab = await LabStore.MakeAsync();
        lab.Sql($"PRAGMA user_version = {version}");
        var text = (await lab.RunAsync("doctor")).Ends(1).Output;
        Assert.Contains("warning  store-unusable", text, StringComparison.Ordinal);
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RightsThatLetOthersInFailOpen()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The rights of files are those of Unix here.");
            return;
        }

        using var lab = await LabStore.MakeAsync();
        var hmac = Path.Combine(lab.KeyFolder, "evidence-hmac.key");
        var owner = File.GetUnixFileMode(hmac);

        // The public key may be read by everybody, and an operators' group may write the database.
        File.SetUnixFileMode(lab.PublicKey, owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(lab.Database, owner | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        Assert.DoesNotContain(await FindAsync(lab), static one => one.Severity == "error");

        File.SetUnixFileMode(hmac, owner | UnixFileMode.GroupRead);
        Assert.Equal([("keys-readable", "error")], await ErrorsAsync(lab));
        File.SetUnixFileMode(hmac, owner);
        File.SetUnixFileMode(lab.PublicKey, owner | UnixFileMode.GroupWrite);
        Assert.Equal([("keys-writable", "error")], await ErrorsAsync(lab));
        File.SetUnixFileMode(lab.PublicKey, owner);
        File.SetUnixFileMode(lab.Database, owner | UnixFileMode.OtherWrite);
        Assert.Equal([("store-writable-by-all", "error")], await ErrorsAsync(lab));
        File.SetUnixFileMode(lab.Database, owner);
        var folder = File.GetUnixFileMode(lab.Folder);
        File.SetUnixFileMode(lab.Folder, folder | UnixFileMode.OtherWrite);
        Assert.Equal([("store-writable-by-all", "error")], await ErrorsAsync(lab));
        File.SetUnixFileMode(lab.Folder, folder | UnixFileMode.OtherWrite | UnixFileMode.StickyBit);
        Assert.Equal([], await ErrorsAsync(lab));
    }

    [Theory]
    [InlineData(DriveType.Network, "nfs", true)]
    [InlineData(DriveType.Fixed, "9p", true)]
    [InlineData(DriveType.Unknown, "fuse", true)]
    [InlineData(DriveType.Fixed, "ext4", false)]
    [InlineData(DriveType.Unknown, "overlayfs", false)]
    [InlineData(DriveType.Ram, "tmpfs", false)]
    public void AVolumeOfAnotherMachineIsFound(DriveType type, string format, bool isFound) =>
        Assert.Equal(isFound ? [FindingIds.NetworkVolume] : [], VolumeFindings.Of("/srv/tools.db", type, format).Select(static one => one.Id));

    [Fact]
    public async Task NothingNamedIsUsageAndAMissingStoreIsAFinding()
    {
        (await InProcess.RunAsync("doctor")).Ends(2);
        using var built = new BuiltSource();
        Assert.Contains("There is no database", (await InProcess.RunAsync("doctor", "--db", built.PathOf("none.db"))).Ends(1).Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(built.Folder));
        (await InProcess.RunAsync("doctor", built.Build("class Nothing;", "Nothing.dll"))).Ends(4);
    }

    [Fact]
    public void EachIdStandsInTheGuide()
    {
        var guide = File.ReadAllText(GuideTests.Guide());
        Assert.All(
            typeof(FindingIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!),
            id => Assert.Contains($"| `{id}` |", guide, StringComparison.Ordinal));
    }

    private static string Tool(string attributes, string owner = Owner, string summary = "Does it.") => $$"""
        [Toolset("one"{{owner}})]
        public partial class One
        {
            /// <summary>{{summary}}</summary>
            /// <param name="id">Which.</param>
            [Tool, {{attributes}}] private static string Do(string id) => throw null!;
        }
        """;

    private static async Task UseAsync(LabStore lab, string keys, Func<SqliteToolStore, Task> work)
    {
        await using var store = new SqliteToolStore(new SqliteToolStoreOptions { Path = lab.Database, KeyFolder = keys });
        await store.OpenAsync(CancellationToken.None);
        await work(store);
    }

    private static async Task<string> KeepAsync(LabStore lab)
    {
        var note = lab.PathOf("kept.note");
        await File.WriteAllTextAsync(note, (await InProcess.RunAsync("evidence", "checkpoint", "--db", lab.Database)).Ends(0).Output);
        return note;
    }

    private static Task<List<(string Id, string Severity)>> FindAsync(BuiltSource built, string assembly) =>
        FindAsync("doctor", assembly, "--lock", built.PathOf("reviewed.json"));

    // Where tests run is not what they are about.
    private static async Task<List<(string Id, string Severity)>> FindAsync(LabStore lab, params string[] arguments) =>
        [.. (await FindAsync(["doctor", "--db", lab.Database, .. arguments])).Where(static one => one.Id != FindingIds.NetworkVolume)];

    private static async Task<List<(string Id, string Severity)>> FindAsync(params string[] arguments)
    {
        var (_, document) = await InProcess.JsonAsync(arguments);
        return [.. document.GetProperty("findings").EnumerateArray().Select(static one => (Text(one, "id"), Text(one, "severity")))];
    }

    private static async Task<List<(string Id, string Severity)>> ErrorsAsync(LabStore lab) => [.. (await FindAsync(lab)).Where(static one => one.Severity == "error")];

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
