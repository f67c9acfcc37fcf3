using ToolContracts.Tests.Sqlite;

namespace ToolContracts.Tests.Compensation;

public sealed class CompensationDeathTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AHostThatIsKilledBetweenCompensationAndMoveLeavesTheNextOneNothingToRunAgain()
    {
        var effects = _folder.File("effects");
        Directory.CreateDirectory(effects);
        string call;
        using (var first = new HostProcess("undo", _folder.Path, effects))
        {
            call = await first.ReadLineAsync();
            await Assert.ThrowsAsync<InvalidOperationException>(first.ReadLineAsync);
        }

        Assert.Single(Directory.GetFiles(effects, "-7.*"));
        for (var i = 0; i < 2; i++)
        {
            using var next = new HostProcess("undo", _folder.Path, effects, call);
            var compensated = Assert.Single(await next.ReadUntilDoneAsync());
            var compensation = Path.GetFileName(Assert.Single(Directory.GetFiles(effects, "-7.*")))["-7.".Length..];
            Assert.Equal($"Compensated {{ ByCall = {compensation} }}", compensated);
        }

        Assert.Single(Directory.GetFiles(effects, "7.*"));
    }
}
