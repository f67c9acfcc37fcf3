using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>What a host refuses to start with, and what it prints.</summary>
public sealed class EgressStartTests
{
    [Fact]
    public async Task RefusesAnHttpClientThatTheHostRegisteredItself()
    {
        await RefusesAsync("HttpClient is registered by the host itself", static services => services.AddSingleton(new HttpClient()));
        await RefusesAsync("HttpClient is registered by the host itself", after: static services => services.AddScoped(static _ => new HttpClient()));
    }

    [Fact]
    public async Task TakesTheRegistrationsOfTheFactorysPackage()
    {
        await using var before = await new NetHost(static services => services.AddHttpClient()).GrantedAsync();
        await using var after = new TestHost(toolsets: static builder => builder.AddToolset<LabTools>().Services.AddHttpClient().AddHttpClient("x"));
        await after.GrantedAsync();
        Assert.IsType<ToolOutcome.Completed>(await after.MoveAsync("o1"));
        Assert.Equal("ok", await before.PassesAsync("net_read_a", static _ => Task.FromResult("ok")));
    }

    [Fact]
    public async Task RefusesAnotherFactory() =>
        await RefusesAsync("IHttpClientFactory is a OtherFactory", static services => services.AddSingleton<IHttpClientFactory, OtherFactory>());

    [Fact]
    public async Task RefusesAHandlerOfToolsThatCannotBeChecked()
    {
        await RefusesAsync(
            "The HttpClient 'ToolContracts' of tools cannot be checked. Its primary handler is a HttpClientHandler",
            static services => services.ConfigureHttpClientDefaults(static all => all.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler())));
        await RefusesAsync(
            "A filter of handlers puts a SocketsHttpHandler in the place of the guard",
            after: static services => services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, ReplacingFilter>()));
    }

    [Fact]
    public async Task AFilterThatWasThereBeforeDoesNotComeBetween()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost(static services => services.AddSingleton<IHttpMessageHandlerBuilderFilter, ReplacingFilter>())
            .Named("a.test", server.Address).GrantedAsync();
        await host.RefusesAsync("net_read_a", static tool => tool.GetAsync("http://b.test:38417/"));
    }

    [Theory]
    [InlineData("*.example.com")]
    [InlineData("https://intranet.example")]
    [InlineData("a.example:0")]
    public async Task RefusesAnInternalHostThatIsNoSingleOne(string name) =>
        await RefusesAsync($"AllowPrivate of egress names '{name}'", options: o => o.Egress.AllowPrivate(name));

    [Theory]
    [InlineData(1023)]
    [InlineData((16L << 30) + 1)]
    public async Task RefusesASizeOutOfRange(long bytes) => await RefusesAsync("MaxResponseBytes of egress is", options: o => o.Egress.MaxResponseBytes = bytes);

    [Theory]
    [InlineData(1024)]
    [InlineData(16L << 30)]
    public async Task TakesASizeAtItsBounds(long bytes)
    {
        await using var host = await new NetHost(options: o => o.Egress.MaxResponseBytes = bytes).GrantedAsync();
        Assert.Equal("ok", await host.PassesAsync("net_read_a", static _ => Task.FromResult("ok")));
    }

    [Fact]
    public async Task RefusesAContractThatNamesNoHost()
    {
        await using var host = new TestHost(toolsets: static builder => builder.AddToolset<UrlTools>());
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.CallAsync("any", "{}"));
        Assert.Equal(
            "urls_read: its [Egress] names 'https://a.example/x', which is no host. Write a name, *.example.com, or one of these with :port, without scheme and path.",
            Assert.Single(refused.Problems));
    }

    [Fact]
    public async Task PrintsTheHostsOfEachTool()
    {
        await using var host = await new NetHost().GrantedAsync();
        Assert.Contains("net_read_a: its requests reach *.below.test:38417, a.test:38417, localhost:38417", host.Host.Log.Lines);
        Assert.Contains("net_read_nothing: its requests reach no host", host.Host.Log.Lines);
        Assert.Contains("Requests of tools may reach internal addresses of a.test:38417, b.test:38417, x.below.test:38417", host.Host.Log.Lines);
    }

    private static async Task RefusesAsync(
        string problem, Action<IServiceCollection>? before = null, Action<IServiceCollection>? after = null, Action<ToolContractsOptions>? options = null)
    {
        await using var host = new TestHost(
            configure: (services, _) => before?.Invoke(services),
            toolsets: builder =>
            {
                builder.AddToolset<LabTools>();
                after?.Invoke(builder.Services);
            },
            options: options);
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.MoveAsync("o1"));
        Assert.StartsWith(problem, Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private sealed class OtherFactory : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new();
    }

    private sealed class ReplacingFilter : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.PrimaryHandler = new SocketsHttpHandler();
        };
    }
}
