using System.Text;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.CodeFixes.Locking;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>The fix of TOOL6001, TOOL6002 and TOOL6003.</summary>
public sealed class AcceptChangeFixTests
{
    private const string Before = "[Toolset(\"bank\", Version = \"1.0.0\")] partial class Bank { [Tool, SideEffect(SideEffect.None), Limits(TimeoutSeconds = 5), Egress(\"a.example\")] void Pay(int x) { } [Tool, SideEffect(SideEffect.None)] void Look() { } }";

    /// <summary>One change for each rule, and one more of the first.</summary>
    private const string After = "[Toolset(\"bank\", Version = \"1.0.0\")] partial class Bank { [Tool, SideEffect(SideEffect.None), Limits(TimeoutSeconds = 6), Egress(\"a.example\", \"b.example\")] void Pay(long x, int y) { } [Tool, SideEffect(SideEffect.None)] void Look() { } }";

    [Fact]
    public async Task AcceptsOneChangeAfterAnotherAndMarksTheHalf()
    {
        var project = Locked.Project(await Locked.FileOf(Before), After);
        var counts = new List<int>();
        for (var reported = await project.ReportedAsync(); reported.Length > 0; reported = await project.ReportedAsync())
        {
            counts.Add(reported.Length);
            Assert.Equal(["Accept this change in toolcontracts.lock.json"], await project.TitlesAsync(reported[0]));
            await project.FixAsync(reported[0]);
            var text = (await project.TextAsync()).ToString();
            Assert.Equal(reported.Length > 1 ? 2 : 0, Count(text, "\"incomplete\""));
        }

        Assert.Equal([5, 4, 3, 2, 1], counts);
        Assert.Equal(await Locked.FileOf(After), (await project.TextAsync()).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task AcceptingOneLeavesTheOthers(int accepted)
    {
        var project = Locked.Project(await Locked.FileOf(Before), After);
        var before = await project.ReportedAsync();
        await project.FixAsync(before[accepted]);

        Assert.Equal(before.RemoveAt(accepted).Select(Locked.Show), (await project.ReportedAsync()).Select(Locked.Show));
    }

    [Fact]
    public async Task WhatIsUndoneIsReportedUntilTheHashesAreWritten()
    {
        var file = await Locked.FileOf(Before);
        var project = Locked.Project(file, After);
        var reported = await project.ReportedAsync();
        await project.FixAsync(reported[0]);
        project.Edit("Test0.cs", Before);
        var undone = await project.ReportedAsync();

        Assert.Equal(["TOOL6003"], undone.Select(static one => one.Id));
        await project.FixAsync(undone[0]);
        Assert.Equal(file, (await project.TextAsync()).ToString());
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task FixAllAcceptsOneRuleOnly(FixAllScope scope)
    {
        var project = Locked.Project(await Locked.FileOf(Before), After);
        foreach (var id in new[] { "TOOL6003", "TOOL6001", "TOOL6002" })
        {
            var reported = await project.ReportedAsync();
            await project.FixAllAsync(reported.First(one => one.Id == id), scope);
            Assert.Equal(reported.Where(one => one.Id != id).Select(Locked.Show), (await project.ReportedAsync()).Select(Locked.Show));
        }

        Assert.Equal(await Locked.FileOf(After), (await project.TextAsync()).ToString());
    }

    [Fact]
    public async Task FixAllInADocumentLeavesOtherFiles()
    {
        var project = Locked.Project("", "[Toolset(\"a\")] partial class A { [Tool, SideEffect(SideEffect.None)] void X() { } }", "[Toolset(\"b\")] partial class B { [Tool, SideEffect(SideEffect.None)] void X() { } }");
        await project.FixAllAsync((await project.ReportedAsync())[0], FixAllScope.Document);

        Assert.Contains("'b_x'", Locked.Show(Assert.Single(await project.ReportedAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixAllInASolutionWritesAFileThatProjectsShare()
    {
        var project = new FileFixProject<AcceptChangeFix>(
            Locked.Path, SourceText.From("", Encoding.UTF8),
            [["[Toolset(\"a\")] partial class A { [Tool, SideEffect(SideEffect.None)] void X() { } }"], ["[Toolset(\"a\")] partial class A { [Tool, SideEffect(SideEffect.None)] void X() { } [Tool, SideEffect(SideEffect.None)] void Y() { } }"]],
            Locked.Rules);
        await project.FixAllAsync((await project.ReportedAsync())[0], FixAllScope.Solution);

        Assert.Equal((await project.TextAsync(0)).ToString(), (await project.TextAsync(1)).ToString());
        Assert.Empty(await project.ReportedAsync(1));
    }

    [Fact]
    public async Task TakesWhatIsGoneOutOfTheFile()
    {
        const string Two = "[Toolset(\"a\")] partial class A { [Tool, SideEffect(SideEffect.None)] void X() { } [Tool, SideEffect(SideEffect.None)] void Y() { } } [Toolset(\"b\")] partial class B { [Tool, SideEffect(SideEffect.None)] void X() { } }";
        const string One = "[Toolset(\"a\")] partial class A { [Tool, SideEffect(SideEffect.None)] void X() { } }";
        var project = Locked.Project(await Locked.FileOf(Two), One);
        foreach (var gone in await project.ReportedAsync())
        {
            await project.FixAsync(gone);
        }

        Assert.Equal(await Locked.FileOf(One), (await project.TextAsync()).ToString());
    }

    /// <summary>Every pair of shapes: accepted one by one in any order, the file is what the code says.</summary>
    [Theory]
    [InlineData("void Pay(Tree a, Tree b)", "void Pay(Node a, Tree b)")]
    [InlineData("void Pay(Tree a)", "void Pay(Flat? a)")]
    [InlineData("void Pay(Flat? a)", "Tree Pay(List<Tree>? a, Color? c = null)")]
    [InlineData("Pay1 Pay(Pay1? a)", "Pay2? Pay(Pay2 a)")]
    [InlineData("Pay2 Pay(Pay2 a)", "Pay1 Pay(Pay1? a)")]
    [InlineData("Color Pay([Range(1, 5)] int a, [MaxLength(3)] string b = \"x\", bool c = true)", "Colors? Pay([Range(0, 7)] long a, [RegularExpression(\"y\")] string b, Guid d)")]
    [InlineData("Dictionary<string, List<Flat>> Pay(HashSet<Color?> a, [PersonalData] string b)", "Dictionary<Color, List<Flat?>> Pay(List<Colors> a, Untrusted<string> b)")]
    public async Task AcceptingAllInAnyOrderGivesWhatTheCodeSays(string before, string after)
    {
        const string Types = """
            public enum Color { Red, Green } public enum Colors { Red, Blue }
            public record Tree([property: Description("t")] string X, [property: Description("n")] Tree? Next = null); public record Node(int X, [property: Description("m")] Node? Next = null); public record Flat(string X);
            [JsonDerivedType(typeof(Cash), "cash"), JsonDerivedType(typeof(Bon), "bon")] public abstract record Pay1; public record Cash(int A) : Pay1; public record Bon(Pay1? Rest) : Pay1;
            [JsonDerivedType(typeof(Card2), "card"), JsonDerivedType(typeof(Cash2), "cash")] public abstract record Pay2; public record Cash2(long A) : Pay2; public record Card2([property: ConfidentialData] string Number) : Pay2;
            """;
        const string Attributes = "[SideEffect(SideEffect.None), Description(\"d\")] [return: ConfidentialData]";
        var (old, now) = (Locked.Bank(Attributes, before, Types), Locked.Bank(Attributes, after, Types));
        for (var step = 0; step < 3; step++)
        {
            var project = Locked.Project(await Locked.FileOf(old), now);
            for (var reported = await project.ReportedAsync(); reported.Length > 0;)
            {
                await project.FixAsync(reported[step == 0 ? 0 : step == 1 ? reported.Length - 1 : reported.Length / 2]);
                var left = await project.ReportedAsync();
                Assert.True(left.Length < reported.Length, string.Join("\n", reported.Concat(left).Select(Locked.Show)) + "\n" + await project.TextAsync());
                reported = left;
            }

            Assert.Equal(await Locked.FileOf(now), (await project.TextAsync()).ToString());
        }
    }

    [Theory]
    [InlineData(false, "\n", true)]
    [InlineData(true, "\n", false)]
    [InlineData(false, "\r\n", false)]
    [InlineData(true, "\r\n", true)]
    public async Task KeepsByteOrderMarkLineEndingsAndTheLastLine(bool hasMark, string line, bool endsWithLine)
    {
        var encoding = new UTF8Encoding(hasMark);
        string Write(string text) => (endsWithLine ? text : text.TrimEnd()).ReplaceLineEndings(line);
        var bytes = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(Write(await Locked.FileOf(Before)))]);
        var project = new FileFixProject<AcceptChangeFix>(Locked.Path, SourceText.From(bytes), [[After]], Locked.Rules);
        foreach (var id in new[] { "TOOL6001", "TOOL6002", "TOOL6003" })
        {
            await project.FixAllAsync((await project.ReportedAsync()).First(one => one.Id == id), FixAllScope.Project);
        }

        var text = await project.TextAsync();
        Assert.Equal(Write(await Locked.FileOf(After)), text.ToString());
        Assert.Equal(hasMark, text.Encoding!.GetPreamble().Length > 0);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
