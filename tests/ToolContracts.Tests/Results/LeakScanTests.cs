using System.Text;
using ToolContracts.Results.Scanning;

namespace ToolContracts.Tests.Results;

public sealed class LeakScanTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("pässwörd-42");

    [Fact]
    public void LooksWithoutAnAllocation()
    {
        var scan = new LeakScan();
        var text = Encoding.UTF8.GetBytes(new string('x', 10_000) + "pässwörd-4");
        scan.Load([("db", Secret)]);
        Assert.Null(scan.Find(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(scan.Find(text));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal("db", scan.Find([.. text, (byte)'2']));
    }

    [Fact]
    public void SaysNothingBeforeItKnowsWhatToLookFor()
    {
        var scan = new LeakScan();
        Assert.Throws<InvalidOperationException>(() => scan.Find("text"));
        Assert.Throws<InvalidOperationException>(() => scan.Find("{}"u8));
        scan.Load([]);
        Assert.Null(scan.Find("text"));
    }

    [Theory]
    [InlineData("1234567", false)]
    [InlineData("12345678", true)]
    public void LooksForEightBytesAndMore(string secret, bool isFound)
    {
        var scan = new LeakScan();
        scan.Load([("s", Encoding.UTF8.GetBytes(secret))]);
        Assert.Equal(isFound, scan.IsOn);
        Assert.Equal(isFound ? "s" : null, scan.Find("a" + secret + "b"));
    }

    [Theory]
    [InlineData("\\u0070\\u00e4sswörd-42")]
    [InlineData("p\\u00E4ssw\\u00F6rd-42")]
    [InlineData("%70%C3%a4ssw%C3%B6rd%2D42")]
    [InlineData("%%70%C3%a4sswörd-42")]
    [InlineData("\\pässwörd-42")]
    [InlineData("ppässwörd-42")]
    public void SeesThroughEscapesThatAreMixed(string text)
    {
        var scan = new LeakScan();
        scan.Load([("s", Secret), ("longer", Encoding.UTF8.GetBytes("ppässwörd-421"))]);
        Assert.Equal("s", scan.Find(text));
    }

    [Fact]
    public void JoinsTheHalvesOfAPair()
    {
        var scan = new LeakScan();
        scan.Load([("s", Encoding.UTF8.GetBytes("key-\U0001F511-42"))]);
        Assert.Equal("s", scan.Find("\"key-\\ud83d\\udd11-42\""u8));
        Assert.Null(scan.Find("\"key-\\ud83d-\\udd11-42\""u8));
    }
}
