using ToolContracts.Mcp.State;

namespace ToolContracts.Mcp.Tests;

/// <summary>What a server gives to a client to keep.</summary>
[Threat(37, Part = "state")]
public sealed class ClientStateTests
{
    private static readonly Caller Ada = new(ActorKind.Human, "ada", "acme");

    private readonly Clock _clock = new();

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(61, false)]
    public void IsTakenBackBeforeItsInstantOnly(int secondsLater, bool isTaken)
    {
        var state = new ClientState(null, _clock);
        var text = state.Protect("approval", Ada, "call", "p-1", TimeSpan.FromSeconds(60));
        _clock.Now += TimeSpan.FromSeconds(secondsLater);
        Assert.Equal(isTaken ? "p-1" : null, state.Open("approval", Ada, "call", text)?.Data);
    }

    [Fact]
    public void IsOneCallersForOnePurposeAndSubject()
    {
        var state = new ClientState(null, _clock);
        var text = state.Protect("approval", Ada, "call", "p-1", TimeSpan.FromSeconds(60));
        Assert.Null(state.Open("cursor", Ada, "call", text));
        Assert.Null(state.Open("approval", new Caller(ActorKind.Human, "ada", "other"), "call", text));
        Assert.Null(state.Open("approval", Ada with { OnBehalfOf = "bob" }, "call", text));
        Assert.Null(state.Open("approval", Ada, "other call", text));
        Assert.Null(new ClientState(null, _clock).Open("approval", Ada, "call", text));
        Assert.Equal("p-1", state.Open("approval", Ada, "call", text)?.Data);
    }

    [Fact]
    public void EachByteCounts()
    {
        var state = new ClientState(null, _clock);
        var text = state.Protect("approval", Ada, "call", "p-1", TimeSpan.FromSeconds(60));
        for (var i = 0; i < text.Length; i++)
        {
            var changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];

            // The last character may hold bits that decode to nothing.
            if (i < text.Length - 1)
            {
                Assert.Null(state.Open("approval", Ada, "call", changed));
            }

            Assert.Null(state.Open("approval", Ada, "call", text[..i]));
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
