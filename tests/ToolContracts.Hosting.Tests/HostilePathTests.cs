namespace ToolContracts.Hosting.Tests;

/// <summary>Paths and addresses that lead elsewhere than they seem to.</summary>
public sealed class HostilePathTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("toolcontracts-paths-").FullName;

    public HostilePathTests()
    {
        Root = Directory.CreateDirectory(Path.Combine(_folder, "root")).FullName;
        Outside = Directory.CreateDirectory(Path.Combine(_folder, "root-of-others")).FullName;
    }

    private string Root { get; }

    private string Outside { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("../root-of-others/x")]
    [InlineData("/etc/passwd")]
    [InlineData("//server/share/x")]
    [InlineData(@"\\server\share\x")]
    [InlineData(@"..\x")]
    [InlineData(@"a\..\..\x")]
    [InlineData("c:/x")]
    [InlineData("c:x")]
    [InlineData("x::$DATA")]
    [InlineData("x:stream")]
    [InlineData("x\0.txt")]
    [InlineData("x\r\ny")]
    [InlineData("")]
    [Threat(20, Part = "path")]
    [Threat(48, Part = "root")]
    public void APathThatLeavesItsRootIsRefused(string text) => Assert.False(RootedPath.TryParse(Root, text, out _));

    [Theory]
    [InlineData("..%2f..%2fx")]
    [InlineData("%2e%2e/x")]
    [InlineData(".../x")]
    [InlineData(".. /x")]
    [InlineData("~/x")]
    [InlineData("$HOME/x")]
    [InlineData("x; rm -rf .")]
    [InlineData("a//b")]
    [InlineData("\u2025/x")]
    [Threat(20, Part = "path")]
    public void APathThatIsDecodedByNobodyStaysBelow(string text)
    {
        Assert.True(RootedPath.TryParse(Root, text, out var path));
        Assert.StartsWith(Root + Path.DirectorySeparatorChar, Path.GetFullPath(path.FullPath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/x")]
    [InlineData("out/../x")]
    [InlineData("dangling")]
    [InlineData("chain/x")]
    [InlineData("loop/x")]
    [InlineData("file.txt")]
    [InlineData("in/x", true)]
    [Threat(49, Part = "link")]
    public void ALinkThatLeavesTheRootIsRefused(string text, bool isTaken = false)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        File.WriteAllText(Path.Combine(Outside, "secret.txt"), "");
        Directory.CreateDirectory(Path.Combine(Root, "inner"));
        Link("out", Outside);
        Link("dangling", Path.Combine(Outside, "nowhere"));
        Link("chain", Path.Combine(Root, "out"));
        Link("loop", Path.Combine(Root, "loop"));
        File.CreateSymbolicLink(Path.Combine(Root, "file.txt"), Path.Combine("..", "root-of-others", "secret.txt"));
        Link("in", "inner");
        Assert.Equal(isTaken, RootedPath.TryParse(Root, text, out _));
    }

    [Fact]
    [Threat(49, Part = "link")]
    public void ARelativeLinkBehindALinkIsResolvedWhereItLies()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateDirectory(Path.Combine(Root, "a", "b"));
        Directory.CreateDirectory(Path.Combine(Root, "flat"));
        Link("a/b/deep", Path.Combine(Root, "flat"));
        Link("flat/up", Path.Combine("..", "..", "root-of-others"));
        File.WriteAllText(Path.Combine(Outside, "secret.txt"), "");

        // The kernel reads root/a/b/deep/up as root/flat/../../root-of-others, which is outside.
        Assert.True(File.Exists(Path.Combine(Root, "a/b/deep/up/secret.txt")));
        Assert.False(RootedPath.TryParse(Root, "a/b/deep/up/secret.txt", out _));
    }

    [Theory]
    [InlineData("https://a.example/\r\nX-Admin: 1")]
    [InlineData("https://a.example/ x")]
    [InlineData("https://user@a.example/")]
    [InlineData("https://a.example@b.example/")]
    [InlineData("https://b.example/?https://a.example/")]
    [InlineData("https://a.example.b.example/")]
    [InlineData("https://a.example:8443/")]
    [InlineData("//a.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://a.example/")]
    [InlineData("javascript:alert(1)//a.example")]
    [InlineData("https://\u0430.example/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://0x7f.1/")]
    [Threat(20, Part = "url")]
    public void AnAddressOfAnotherHostIsRefused(string text)
    {
        Assert.False(AllowedUri.TryParse(["a.example"], text, out _));
        Assert.True(AllowedUri.TryParse(["a.example"], "https://a.example/x?y", out _));
    }

    private void Link(string name, string target) => Directory.CreateSymbolicLink(Path.Combine(Root, name), target);
}
