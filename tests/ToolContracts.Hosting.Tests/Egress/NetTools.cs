namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>Tools that reach hosts: <c>a.test</c> and <c>b.test</c> at the port of <see cref="WebServer"/>.</summary>
[Toolset("net", Version = "1.0.0", Owner = "lab-team")]
[Limits(TimeoutSeconds = 7, MaxConcurrency = 10_000, CallsPerMinute = 100_000)]
public sealed partial class NetTools(HttpClient http, IHttpClientFactory factory, IToolDispatcher dispatcher, Scripts scripts)
{
    /// <summary>Reads from a.</summary>
    /// <param name="script">What to do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("a.test:38417", "*.below.test:38417", "localhost:38417")]
    private Task<string> ReadAAsync(string script, CancellationToken cancellationToken) => RunAsync(script, http, cancellationToken);

    /// <summary>Reads from b.</summary>
    /// <param name="script">What to do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("b.test:38417")]
    private Task<string> ReadBAsync(string script, CancellationToken cancellationToken) => RunAsync(script, http, cancellationToken);

    /// <summary>Reads from nowhere.</summary>
    /// <param name="script">What to do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Task<string> ReadNothingAsync(string script, CancellationToken cancellationToken) => RunAsync(script, http, cancellationToken);

    /// <summary>Reads from a, with a client of the call.</summary>
    /// <param name="script">What to do.</param>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("a.test:38417")]
    private Task<string> ReadInjectedAsync(string script, [Injected] HttpClient client, CancellationToken cancellationToken) => RunAsync(script, client, cancellationToken);

    /// <summary>Reads from literal addresses.</summary>
    /// <param name="script">What to do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("127.0.0.1:38417", "[::ffff:127.0.0.1]:38417", "[::1]:38417", "169.254.169.254", "[fd00:ec2::254]")]
    private Task<string> ReadAddressAsync(string script, CancellationToken cancellationToken) => RunAsync(script, http, cancellationToken);

    /// <summary>Changes a.</summary>
    /// <param name="script">What to do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("net.write", Resource = "a/any")]
    [NotIdempotent("Each request is another one.")]
    [Egress("a.test:38417")]
    private Task<string> WriteAAsync(string script, CancellationToken cancellationToken) => RunAsync(script, http, cancellationToken);

    /// <summary>Changes a after somebody has approved it.</summary>
    /// <param name="script">What to do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("net.write", Resource = "a/any")]
    [RequiresApproval("keeper", Preview = nameof(PreviewAsync))]
    [NotIdempotent("Each request is another one.")]
    [Egress("a.test:38417")]
    private Task<string> WriteApprovedAsync(string script, CancellationToken cancellationToken) => RunAsync(script, http, cancellationToken);

    private Task<string> PreviewAsync(string script, CancellationToken cancellationToken) => RunAsync("preview of " + script, http, cancellationToken);

    private Task<string> RunAsync(string script, HttpClient client, CancellationToken cancellationToken) =>
        scripts.RunAsync(script, new Scripts.Tool(client, factory, dispatcher, cancellationToken));
}
