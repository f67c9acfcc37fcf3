using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;
using ToolContracts.Ledger;
using ToolContracts.Provenance;

namespace ToolContracts.Tests.Provenance;

public sealed class LoadedAssemblyTests
{
    private static readonly Assembly Runtime = typeof(IToolStore).Assembly;

    [Fact]
    public void AnAssemblyIsKnownByTheHashOfItsFile()
    {
        var loaded = LoadedAssembly.Of(Runtime);
        Assert.Equal(("ToolContracts", null), (loaded.Name, loaded.Fault));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Runtime.Location))), loaded.Sha256);
    }

    [Fact]
    public void AFileThatWasReplacedSinceHasNoHash()
    {
        var (hash, fault) = LoadedAssembly.Read(typeof(LoadedAssemblyTests).Assembly.Location, Runtime.ManifestModule.ModuleVersionId);
        Assert.Null(hash);
        Assert.Contains("was replaced after it was loaded", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNoAssemblyOrIsGoneHasNoHash()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.dll");
        Assert.Contains("cannot be read", LoadedAssembly.Read(path, Guid.Empty).Fault, StringComparison.Ordinal);
        File.WriteAllBytes(path, [1, 2, 3]);
        Assert.Contains("cannot be read", LoadedAssembly.Read(path, Guid.Empty).Fault, StringComparison.Ordinal);
        File.WriteAllBytes(path, File.ReadAllBytes(Runtime.Location)[..4096]);
        Assert.Contains("cannot be read", LoadedAssembly.Read(path, Runtime.ManifestModule.ModuleVersionId).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatHasNoFileSaysSoAndCannotBePinned()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Made"), AssemblyBuilderAccess.Run);
        var loaded = LoadedAssembly.Of(assembly);
        Assert.Equal((null, null), (loaded.Sha256, loaded.Fault));
        Assert.EndsWith("without a file of its own", new AssemblyProvenance("t", "1", loaded.Name, loaded.Version, loaded.Sha256).ToString(), StringComparison.Ordinal);
        var problems = AssemblyPins.Problems(new Dictionary<string, string> { ["Made"] = new('0', 64) }, [assembly]).Distinct(StringComparer.Ordinal);
        Assert.Contains("its bytes cannot be told", Assert.Single(problems), StringComparison.Ordinal);
    }
}
