using System.Security.Cryptography;
using ToolContracts.Evidence;

namespace ToolContracts.Tests.Evidence;

public sealed class CheckpointTests
{
    private static readonly Checkpoint Sample = new(
        "toolcontracts/log/1", 42, Digest.Of([1, 2, 3]), new DateTimeOffset(2026, 11, 22, 9, 0, 0, 1, TimeSpan.Zero));

    [Fact]
    public void ASignedCheckpointIsReadBackByItsKeyOnly()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var note = CheckpointNote.Sign(Sample, key);
        Assert.Equal(Sample, CheckpointNote.Verify(note, key));
        Assert.Null(CheckpointNote.Verify(note, other));
    }

    [Fact]
    public void EachByteOfANoteThatChangesBreaksIt()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var note = CheckpointNote.Sign(Sample, key);
        for (var i = 0; i < note.Length; i++)
        {
            var altered = note.ToCharArray();
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            Assert.True(CheckpointNote.Verify(new string(altered), key) is null, $"at {i} of {note}");
            Assert.Null(CheckpointNote.Verify(note[..i], key));
        }
    }

    [Fact]
    public void ACosignatureOfAWitnessIsPassedOver()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var note = CheckpointNote.Sign(Sample, key) + "— witness.example/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9\n";
        Assert.Equal(Sample, CheckpointNote.Verify(note, key));
    }

    [Theory]
    [InlineData("a\n042\n{0}\ntime 2026-11-22T09:00:00.0000000Z\n")]
    [InlineData("a\n-1\n{0}\ntime 2026-11-22T09:00:00.0000000Z\n")]
    [InlineData("a\n99999999999999999999\n{0}\ntime 2026-11-22T09:00:00.0000000Z\n")]
    [InlineData("\n42\n{0}\ntime 2026-11-22T09:00:00.0000000Z\n")]
    [InlineData("a\n42\nAAAA\ntime 2026-11-22T09:00:00.0000000Z\n")]
    [InlineData("a\n42\n{0} \ntime 2026-11-22T09:00:00.0000000Z\n")]
    [InlineData("a\n42\n{0}\ntime 2026-11-22T09:00:00.0000000+01:00\n")]
    [InlineData("a\n42\n{0}\ntime 2026-11-22\n")]
    [InlineData("a\n42\n{0}\n")]
    [InlineData("a\n42\n{0}\ntime 2026-11-22T09:00:00.0000000Z\nmore\n")]
    public void OnlyTheOneTextOfACheckpointIsRead(string text) =>
        Assert.Null(Checkpoint.Parse(text.Replace("{0}", Convert.ToBase64String(Sample.Root.Span), StringComparison.Ordinal)));
}
