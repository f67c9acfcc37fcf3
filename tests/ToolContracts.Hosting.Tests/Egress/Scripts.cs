using System.Collections.Concurrent;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>What the tools do with their clients, as the test says.</summary>
public sealed class Scripts
{
    private readonly ConcurrentDictionary<string, Func<Tool, Task<string>>> _scripts = new();

    public void On(string script, Func<Tool, Task<string>> behaviour) => _scripts[script] = behaviour;

    public Task<string> RunAsync(string script, Tool tool) => _scripts[script](tool);

    /// <summary>What a tool has in its hands.</summary>
    public sealed record Tool(HttpClient Http, IHttpClientFactory Factory, IToolDispatcher Dispatcher, CancellationToken CancellationToken)
    {
        public Task<string> GetAsync(string url) => Http.GetStringAsync(new Uri(url), CancellationToken);
    }
}
