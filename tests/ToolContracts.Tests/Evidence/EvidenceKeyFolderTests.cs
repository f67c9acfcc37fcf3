using System.Security.Cryptography;
using ToolContracts.Evidence;

namespace ToolContracts.Tests.Evidence;

public sealed class EvidenceKeyFolderTests
{
    [Fact]
    public void HostsThatStartTogetherAgreeOnTheKeys()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("keys");
        using var start = new Barrier(8);
        var ids = new Digest[8];
        var threads = Enumerable.Range(0, ids.Length).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            var keyFolder = new EvidenceKeyFolder(path);
            keyFolder.CreateIfMissing();
            using var keys = keyFolder.Read();
            ids[i] = keys.SigningKeyId;
        })).ToList();
        threads.ForEach(static t => t.Start());
        threads.ForEach(static t => t.Join());
        Assert.Single(ids.Distinct());
        Assert.NotEqual(default, ids[0]);
        Assert.Equal([path], Directory.GetDirectories(folder.Path));
    }

    [Fact]
    public void OnlyTheOwnerMayReadThem()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no Unix file modes here.");
        using var folder = new TemporaryFolder();
        new EvidenceKeyFolder(folder.File("keys")).CreateIfMissing();
        var files = Directory.GetFiles(folder.File("keys"));
        Assert.Equal(3, files.Length);
#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.All(files, static file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
#pragma warning restore CA1416
    }

    [Fact]
    public void AKeyOfTheWrongLengthOrCurveIsRefused()
    {
        using var keys = EvidenceKeys.Create();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<CryptographicException>(() => EvidenceKeys.Import(new byte[31], keys.PublicKeyPem));
        Assert.Throws<CryptographicException>(() => EvidenceKeys.Import(new byte[32], other.ExportPkcs8PrivateKeyPem()));
        Assert.Throws<CryptographicException>(() => EvidenceKeys.Import(new byte[32], "nothing"));
    }

    [Fact]
    public void EqualValuesOfTwoTenantsOrKindsHaveDifferentHmacs()
    {
        using var keys = EvidenceKeys.Create();
        var value = Digest.Of([1]);
        Assert.Equal(keys.Mac("arguments", "acme", value), keys.Mac("arguments", "acme", value));
        Assert.NotEqual(keys.Mac("arguments", "acme", value), keys.Mac("arguments", "umbrella", value));
        Assert.NotEqual(keys.Mac("arguments", "acme", value), keys.Mac("result", "acme", value));
    }
}
