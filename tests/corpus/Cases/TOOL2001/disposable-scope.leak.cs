// rule: TOOL2001
// construct: property-field, unknown-call
// about: A scope opened with the secret shows it in its name.
using Microsoft.Extensions.Configuration;

[Toolset("sluices", Owner = "platform-team")]
internal sealed partial class SluiceTools(IConfiguration configuration)
{
    /// <summary>Tells who holds the sluice.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Holder()
    {
        using var session = SluiceSession.Open(configuration["Sluice:MasterSecret"] ?? "");
        return session.Name; // expect: TOOL2001
    }
}

internal sealed class SluiceSession : IDisposable
{
    private static int _count;
    private readonly string _secret;

    private SluiceSession(string secret, string name) => (_secret, Name) = (secret, name);

    internal string Name { get; }

    internal static SluiceSession Open(string secret) => new(secret, $"session {Interlocked.Increment(ref _count)} ({secret})");

    public void Dispose() => GC.KeepAlive(_secret);
}
