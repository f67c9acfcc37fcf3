// rule: TOOL2001
// construct: interface, helper-method
// about: A template method joins what an override gives, and the override says only that there is a secret.
[Toolset("telemetry", Owner = "platform-team")]
internal sealed partial class TelemetryTools
{
    /// <summary>Lists where telemetry goes.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Targets() => new CollectorTarget().Line();
}

internal abstract class Target
{
    internal string Line() => Name + ": " + Login();

    protected abstract string Name { get; }

    protected abstract string Login();
}

internal sealed class CollectorTarget : Target
{
    protected override string Name => "collector";

    protected override string Login() => Environment.GetEnvironmentVariable("COLLECTOR_API_KEY") is null ? "open" : "with a key";
}
