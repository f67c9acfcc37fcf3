using System.Security.Cryptography;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>Where the code of toolsets comes from, and what a host that is pinned refuses (threats 27, 28).</summary>
public sealed class ProvenanceTests
{
    private const string Name = "ToolContracts.Hosting.Tests";

    private static readonly string Hash = HashOf(typeof(LabTools));

    [Fact]
    public async Task AHostSaysWhatItLoadedInItsLogAndInTheEvidence()
    {
        await using var host = await new TestHost().GrantedAsync();
        var expected = $"lab 1.2.3 from {Name} {typeof(LabTools).Assembly.GetName().Version} sha256:{Hash}";
        Assert.Contains("Toolset " + expected, host.Log.Lines);
        var opened = (await host.LogAsync()).Single(static leaf => leaf.Contains("\"type\":\"open\"", StringComparison.Ordinal) && leaf.Contains("sha256", StringComparison.Ordinal));
        Assert.Contains($"\"subject\":\"{expected}\"", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFileThatIsPinnedIsTaken()
    {
        await using var host = await new TestHost(options: static options =>
            options.PinAssembly(Name, Hash.ToUpperInvariant()).PinAssembly("ToolContracts", HashOf(typeof(IToolStore)))).GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await host.MoveAsync("o1"));
    }

    [Fact]
    public async Task AnotherFileIsRefused()
    {
        var other = (Hash[0] == '0' ? '1' : '0') + Hash[1..];
        await RefusesAsync(options => options.PinAssembly(Name, other), $"Assembly {Name} has SHA-256 {Hash}, and {other} is pinned.");
        await RefusesAsync(options => options.PinAssembly("ToolContracts", Hash), "Assembly ToolContracts has SHA-256 ");
    }

    [Fact]
    public async Task AnAssemblyThatIsNotThereIsRefused() =>
        await RefusesAsync(static options => options.PinAssembly("Nowhere", Hash), "Assembly Nowhere is pinned, and none of that name is loaded.");

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public void AHashThatIsNoneIsRefused(string hash) => Assert.ThrowsAny<ArgumentException>(() => new ToolContractsOptions().PinAssembly(Name, hash));

    [Fact]
    public void TwoHashesForOneNameAreRefused() =>
        Assert.Throws<ArgumentException>(() => new ToolContractsOptions().PinAssembly(Name, Hash).PinAssembly(Name, new string('0', 64)));

    private static async Task RefusesAsync(Action<ToolContractsOptions> options, string expected)
    {
        await using var host = new TestHost(options: options);
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.MoveAsync("o1"));
        Assert.Contains(refused.Problems, problem => problem.StartsWith(expected, StringComparison.Ordinal));
        Assert.False(File.Exists(host.Database));
    }

    private static string HashOf(Type type) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(type.Assembly.Location)));
}
