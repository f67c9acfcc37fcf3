using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Sqlite;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>A host with the tools that reach hosts, and with names that the test gives addresses.</summary>
internal sealed class NetHost : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, IPAddress[]> _names = new();
    private IServiceProvider? _services;

    public NetHost(
        Action<IServiceCollection>? configure = null, Action<ToolContractsOptions>? options = null, bool allows = true, Action<ToolContractsBuilder>? builder = null) => Host = new TestHost(
        Directory.CreateTempSubdirectory("toolcontracts-net-").FullName,
        configure: (services, _) =>
        {
            services.AddSingleton(Scripts);
            services.AddSingleton(provider => new Probe(_services = provider));
            configure?.Invoke(services);
        },
        toolsets: tools =>
        {
            tools.AddToolset<NetTools>();
            builder?.Invoke(tools);
        },
        options: o =>
        {
            o.Egress.Resolver = (name, _) => Task.FromResult(_names[name]);
            foreach (var name in allows ? ["a.test", "b.test", "x.below.test"] : Array.Empty<string>())
            {
                o.Egress.AllowPrivate($"{name}:{WebServer.Port}");
            }

            options?.Invoke(o);
        });

    public TestHost Host { get; }

    public Scripts Scripts { get; } = new();

    /// <summary>The host's own services.</summary>
    public IServiceProvider Services
    {
        get
        {
            _ = Host.Service<Probe>();
            return _services!;
        }
    }

    public NetHost Named(string name, params IPAddress[] addresses)
    {
        _names[name] = addresses;
        return this;
    }

    public async Task<NetHost> GrantedAsync()
    {
        foreach (var action in new[] { "net.read_a", "net.read_b", "net.read_nothing", "net.read_injected", "net.read_address", "net.write" })
        {
            await Host.GrantAsync(action);
        }

        return this;
    }

    /// <summary>Calls a tool with what it is to do.</summary>
    public ValueTask<ToolOutcome> CallAsync(string tool, string script, Func<Scripts.Tool, Task<string>> behaviour)
    {
        Scripts.On(script, behaviour);
        return Host.CallAsync(tool, $$"""{"script":"{{script}}"}""", cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Calls a tool whose requests are all let through.</summary>
    public async Task<string> PassesAsync(string tool, Func<Scripts.Tool, Task<string>> behaviour)
    {
        var outcome = await CallAsync(tool, "passes", behaviour);
        var completed = outcome as ToolOutcome.Completed;
        Assert.True(completed is not null, outcome.Code + Environment.NewLine + string.Join(Environment.NewLine, Host.Log.Lines));
        return Encoding.UTF8.GetString(completed.Result.Span).Trim('"');
    }

    /// <summary>Calls a tool, which swallows the refusal that it gets.</summary>
    public async Task<EgressDeniedException> RefusesAsync(string tool, Func<Scripts.Tool, Task<string>> behaviour)
    {
        EgressDeniedException? refused = null;
        var outcome = await CallAsync(tool, "refuses", async held =>
        {
            try
            {
                return await behaviour(held);
            }
            catch (EgressDeniedException exception)
            {
                refused = exception;
                return "swallowed";
            }
        });
        Assert.True(refused is not null, outcome.ToString() + Environment.NewLine + string.Join(Environment.NewLine, Host.Log.Lines));
        Assert.IsType<ToolOutcome.Completed>(outcome);
        return refused;
    }

    /// <summary>The refused requests that the log of a host holds that has closed; the log is verified.</summary>
    public async Task<List<string>> RefusedAsync()
    {
        await Host.DisposeAsync();
        var key = await File.ReadAllTextAsync(Host.Database + "-keys/evidence-public.pem", TestContext.Current.CancellationToken);
        Assert.Empty((await EvidenceVerifier.VerifyAsync(Host.Database, key, null, TestContext.Current.CancellationToken)).Problems);
        await using var reading = new TestHost(Host.Folder);
        await reading.GrantAsync("lab.any");
        return [.. (await reading.LogAsync()).Where(static line => line.Contains("\"code\":\"egress-denied\"", StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(Host.Folder, recursive: true);
    }

    private sealed record Probe(IServiceProvider Services);
}
