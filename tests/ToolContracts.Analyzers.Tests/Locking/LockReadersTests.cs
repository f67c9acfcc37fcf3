using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Analyzers.Locking;
using ToolContracts.Hosting.Pinning;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>The build's reader and the host's take and refuse the same files.</summary>
public sealed class LockReadersTests
{
    private const string Source = "[Toolset(\"bank\")] partial class Bank { [Tool, SideEffect(SideEffect.None), Egress(\"a\"), RequiresPermission(\"a\"), Budget(\"eur\", \"1\"), Sandbox, RequiresApproval(\"boss\", Summary = \"s\")] void Pay(Caller caller, [PersonalData] string? x = null) { } }";

    /// <summary>Changes of a good file, each with the start of what the build says of it, at its line.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "^\\{", "", ":2" },
        { "^\\{", "[", ":2" },
        { "\\}\\s*$", "", "" },
        { "\\}\\s*$", ",}", "" },
        { "\\}\\s*$", "}}", "" },
        { "\"version\": 1,", "", ":1: toolcontracts.lock.json says no version" },
        { "\"version\": 1,", "\"version\": 2,", ":2: toolcontracts.lock.json is of version 2, and this package reads version 1. Update the package." },
        { "\"version\": 1,", "\"version\": 1.0,", ":2: toolcontracts.lock.json is of no version that there is" },
        { "\"version\": 1,", "\"version\": \"1\",", ":2" },
        { "\"version\": 1,", "\"version\": 1, \"version\": 1,", ":2: toolcontracts.lock.json has the member 'version' twice" },
        { "\"version\": 1,", "// hello\n\"version\": 1,", ":2" },
        { "  \"version\": 1,", "<<<<<<< HEAD\n\"version\": 1,\n=======\n>>>>>>> b\n", ":2: toolcontracts.lock.json has merge markers" },
        { "\"version\": 1,", "\"version\": 1, \"news\": 1,", ":2: toolcontracts.lock.json has the member 'news' in the file" },
        { "\"toolsets\"", "\"toolset\"", ":1" },
        { "\"bank\"", "\"b nk\"", ":4: toolcontracts.lock.json names 'b nk'" },
        { "\"bank\"", "\"other\": 1, \"bank\"", ":4" },
        { "\"bank\"", "\"\\ud800\"", ":4" },
        { "\"pay\"", "\"\"", ":7" },
        { "\"pay\"", "\"other\": [], \"pay\"", ":7" },
        { "\"tools\"", "\"tool\"", ":4" },
        { "\"contract\": \"[0-9a-f]{64}\"", "\"contract\": \"\"", ":8" },
        { "\"contract\": \"[0-9a-f]{63}", "\"contract\": \"X", ":8" },
        { "\"contract\": \"[0-9a-f]{64}\",", "", ":7: toolcontracts.lock.json lacks the member 'contract' of tool 'pay'" },
        { "\"description\": \"\"", "\"description\": null", ":10" },
        { "\"effect\": \"None\"", "\"effect\": \"none\"", ":11: toolcontracts.lock.json has at 'effect' of tool 'pay' no such value as stands there: one of None, Reversible, Irreversible" },
        { "\"effect\": \"None\"", "\"effect\": \"None\", \"impact\": [\"Financial\", \"Financial\"]", ":11" },
        { "\"effect\": \"None\"", "\"effect\": \"None\", \"impact\": [\"None\"]", ":11" },
        { "\"effect\": \"None\"", "\"effect\": \"None\", \"efect\": \"None\"", ":11" },
        { "\"action\": \"a\"", "\"action\": \"a\", \"acton\": \"a\"", "" },
        { "\"action\": \"a\"", "\"resource\": \"a\"", "" },
        { "\"action\": \"a\" \\}", "\"action\": \"a\" }, { \"action\": \"a\" }", "" },
        { "\"role\": \"boss\",", "", "" },
        { "\"expiresMinutes\": 60", "\"expiresMinutes\": 1e1", "" },
        { "\"expiresMinutes\": 60", "\"expiresMinutes\": -1", "" },
        { "\"expiresMinutes\": 60", "\"expiresMinutes\": 2147483648", "" },
        { "\"stance\": \"Unstated\"", "\"stance\": \"Other\"", "" },
        { "\"network\": false", "\"network\": 0", "" },
        { "\"eur\": \"1\"", "\"eur\": 1", "" },
        { "\"egress\": \\[", "\"egress\": [ \"a\",", "" },
        { "\"fromCaller\": \\[", "\"fromCaller\": [ null,", "" },
        { "\"input\": \\{", "\"input\": [ {", "" },
        { "\"output\": \\{[^}]*\\}", "\"output\": true", "" },
        { "\"output\": \\{", "\"output\": { \"deep\": " + new string('[', 200) + new string(']', 200) + ", ", "" },
        { "\"Personal\"", "\"\\uDC00\"", "" },
        { "\"Personal\"", "\"a\nb\"", "" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task BothRefuseWhatIsWrong(string pattern, string replacement, string expected)
    {
        var good = await Locked.FileOf(Source);
        var file = new System.Text.RegularExpressions.Regex(pattern).Replace(good, replacement, 1);
        Assert.NotEqual(good, file);

        var reported = await Locked.ReportAsync(file, Source);
        Assert.NotEmpty(reported);
        Assert.All(reported, static one => Assert.StartsWith("TOOL6001 toolcontracts.lock.json:", one, StringComparison.Ordinal));
        Assert.StartsWith("TOOL6001 toolcontracts.lock.json" + expected, reported[0], StringComparison.Ordinal);
        var (read, faults) = PinFile.Parse("lock", Encoding.UTF8.GetBytes(file));
        Assert.Null(read);
        Assert.All(faults, static fault => Assert.StartsWith("Lock file lock ", fault, StringComparison.Ordinal));
        Assert.NotEmpty(faults);
    }

    [Theory]
    [InlineData("^", "\uFEFF")]
    [InlineData("\n", "\r\n")]
    [InlineData("  ", "\t")]
    [InlineData("\"Personal\"", "\"\\u0050ersonal\"")]
    public async Task BothTakeWhatIsWrittenOtherwise(string pattern, string replacement)
    {
        var file = System.Text.RegularExpressions.Regex.Replace(await Locked.FileOf(Source), pattern, replacement);

        Assert.Empty(await Locked.ReportAsync(file, Source));
        var (read, faults) = PinFile.Parse("lock", Encoding.UTF8.GetBytes(file));
        Assert.Empty(faults);
        Assert.Equal(["bank"], read!.Toolsets.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\r\n ")]
    public void BothTakeAnEmptyFile(string file)
    {
        Assert.NotNull(ToolContracts.Shared.Locking.LockFile.Read(file).File);
        Assert.Empty(PinFile.Parse("lock", Encoding.UTF8.GetBytes(file)).File!.Toolsets);
    }

    /// <summary>A file cut short anywhere, or with any one character taken out or doubled: no crash, and both agree.</summary>
    [Fact]
    public async Task BothAgreeOnEveryMutation()
    {
        var good = await Locked.FileOf(Source);
        var refused = 0;
        foreach (var file in Enumerable.Range(0, good.Length).SelectMany(at => new[] { good[..at], good.Remove(at, 1), good.Insert(at, good[at].ToString()), good.Remove(at, 1).Insert(at, "\\") }))
        {
            var build = ToolContracts.Shared.Locking.LockFile.Read(file);
            var host = PinFile.Parse("lock", Encoding.UTF8.GetBytes(file));
            Assert.True(build.File is null == host.File is null, $"{string.Join(" ", build.Faults.Select(static fault => fault.Problem))} / {string.Join(" ", host.Faults)}\n{file}");
            Assert.Equal(build.File is null, !build.Faults.IsEmpty);
            Assert.Equal(host.File is null, host.Faults.Count > 0);
            refused += build.File is null ? 1 : 0;
        }

        Assert.True(refused > good.Length);
    }

    [Fact]
    public async Task BothRefuseAnotherEncoding()
    {
        var good = await Locked.FileOf(Source);
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(good)];
            var reported = await RunAsync(SourceText.From(new MemoryStream(bytes), encoding));
            Assert.Equal("toolcontracts.lock.json is not UTF-8. Save it as UTF-8.", Assert.Single(reported).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Null(PinFile.Parse("lock", bytes).File);
        }

        byte[] broken = [.. Encoding.UTF8.GetBytes(good.Replace("\"Personal\"", "\"Pers", StringComparison.Ordinal)), 0xE9];
        Assert.Contains("is not UTF-8", Assert.Single(PinFile.Parse("lock", broken).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothRefuseWhatIsHuge()
    {
        var huge = new string(' ', (32 * 1024 * 1024) + 1);
        Assert.Contains("more than 32 MiB", Assert.Single(await RunAsync(SourceText.From(huge, Encoding.UTF8))).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, huge, TestContext.Current.CancellationToken);
        Assert.Contains("more than 32 MiB", Assert.Single(PinFile.Read(path).Faults), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("is not there", Assert.Single(PinFile.Read(path).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondFileIsRefusedAndTheSameTwiceIsOne()
    {
        var good = await Locked.FileOf(Source);
        var two = await RunAsync(new TextFile("/work/a/toolcontracts.lock.json", good), new TextFile("/work/b/toolcontracts.lock.json", good));
        Assert.Equal("/work/b/toolcontracts.lock.json", Assert.Single(two).Location.GetLineSpan().Path);
        Assert.Empty(await RunAsync(new TextFile(Locked.Path, good), new TextFile(Locked.Path, good)));
        Assert.Empty(await RunAsync(new TextFile("/work/lock.json", "nonsense")));
    }

    private static Task<ImmutableArray<Diagnostic>> RunAsync(SourceText text) => RunAsync(new Unread(text));

    private static Task<ImmutableArray<Diagnostic>> RunAsync(params ImmutableArray<AdditionalText> files) =>
        AnalyzerRunner.RunAsync(References.Compile(Source), new AnalyzerOptions(files), new AuthorityIsNotWidened());

    /// <summary>A file with an encoding of its own.</summary>
    private sealed class Unread(SourceText text) : AdditionalText
    {
        public override string Path => Locked.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
