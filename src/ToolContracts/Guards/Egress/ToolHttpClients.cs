using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace ToolContracts.Guards.Egress;

/// <summary>The clients that toolsets are given: an <see cref="HttpClient"/> that is for tools only, and those of the host's factory.</summary>
/// <param name="services">The services of the host; read when it starts.</param>
internal sealed class ToolHttpClients(IServiceCollection services)
{
    private static readonly Func<IServiceProvider, object> Make =
        static provider => provider.GetRequiredService<IHttpClientFactory>().CreateClient(EgressOptions.ClientName);

    /// <summary>Registers them.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddHttpClient();
        if (!services.Any(static service => service.ImplementationType == typeof(EgressFilter)))
        {
            // The first filter is the outermost: it sees the primary handler that all others left.
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, EgressFilter>());
        }

        // The factory's package registers its unnamed client as HttpClient. One that the host registered itself stays, and is reported at start.
        var unnamed = OfHttpClient(new ServiceCollection().AddHttpClient())!.ImplementationFactory;
        foreach (var service in services.Where(service => service.ServiceType == typeof(HttpClient) && service.ImplementationFactory == unnamed).ToList())
        {
            services.Remove(service);
        }

        services.TryAdd(ServiceDescriptor.Describe(typeof(HttpClient), Make, ServiceLifetime.Transient));
    }

    /// <summary>What would let a tool's requests pass by the guard; each with what to do.</summary>
    public IEnumerable<string> Problems(IServiceProvider provider)
    {
        if (OfHttpClient(services)?.ImplementationFactory != Make)
        {
            yield return "HttpClient is registered by the host itself, so a toolset would be given one that no guard covers. "
                + "Register it under a name or for a type of its own: services.AddHttpClient(\"name\") or services.AddHttpClient<TClient>().";
        }

        var factory = provider.GetRequiredService<IHttpClientFactory>();
        if (factory.GetType().Assembly != typeof(HttpClientFactoryOptions).Assembly)
        {
            yield return $"IHttpClientFactory is a {factory.GetType().Name}, whose clients no guard covers. Leave it to Microsoft.Extensions.Http.";
            yield break;
        }

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(EgressOptions.ClientName);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        if (handler is not EgressHandler guarded)
        {
            yield return $"A filter of handlers puts a {handler.GetType().Name} in the place of the guard for [Egress]. Let it leave the primary handler alone.";
        }
        else if (guarded.Problem is { } problem)
        {
            yield return $"The HttpClient '{EgressOptions.ClientName}' of tools cannot be checked. {problem}";
        }
    }

    private static ServiceDescriptor? OfHttpClient(IServiceCollection services) =>
        services.LastOrDefault(static service => service.ServiceType == typeof(HttpClient) && !service.IsKeyedService);
}
