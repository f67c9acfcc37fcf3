using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ToolContracts.Results.Scanning;

/// <summary>
/// Gathers what a host knows to be secret: its canaries, and each <see cref="Secret{T}"/> of text or bytes that is registered as a singleton, keyed
/// or not. It does not know those that are made elsewhere or for a scope, and of other types; it says so of registered ones.
/// </summary>
internal sealed partial class KnownSecrets(IServiceCollection registered, CanaryOptions canaries, ILogger<KnownSecrets> logger)
{
    /// <summary>All that is to be looked for, with its names.</summary>
    /// <param name="services">The services of the host.</param>
    public IReadOnlyList<(string Name, byte[] Value)> Read(IServiceProvider services)
    {
        List<(string Name, byte[] Value)> found = [.. canaries.All];
        var resolved = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var descriptor in registered.Where(static descriptor => IsSecret(descriptor.ServiceType)).ToList())
        {
            var name = descriptor.ServiceType.ToString() + (descriptor.IsKeyedService ? $" '{descriptor.ServiceKey}'" : "");
            if (descriptor.Lifetime != ServiceLifetime.Singleton || ReferenceEquals(descriptor.ServiceKey, KeyedService.AnyKey))
            {
                LogUnknown(name, "it is not one object for the whole host");
                continue;
            }

            if (descriptor.ServiceType != typeof(Secret<string>) && descriptor.ServiceType != typeof(Secret<byte[]>))
            {
                LogUnknown(name, "it is neither text nor bytes");
                continue;
            }

            foreach (var secret in Resolve(services, descriptor).Where(secret => secret is not null && resolved.Add(secret)))
            {
                found.Add(($"secret {found.Count - canaries.All.Count + 1} ({name})", Bytes(secret!)));
            }
        }

        foreach (var (name, value) in found)
        {
            if (value.Length < LeakScan.ShortestSecret)
            {
                LogShort(name, value.Length, LeakScan.ShortestSecret);
            }
        }

        return found;
    }

    private static bool IsSecret(Type type) => type is { IsGenericType: true, IsGenericTypeDefinition: false } && type.GetGenericTypeDefinition() == typeof(Secret<>);

    // Several may be registered under one type and key. Each type is named here, so that a program compiled ahead of time can do it too.
    private static IEnumerable<object?> Resolve(IServiceProvider services, ServiceDescriptor descriptor) =>
        descriptor.ServiceType == typeof(Secret<string>) ? Resolve<Secret<string>>(services, descriptor)
        : Resolve<Secret<byte[]>>(services, descriptor);

    private static IEnumerable<T> Resolve<T>(IServiceProvider services, ServiceDescriptor descriptor) => descriptor.IsKeyedService
        ? services.GetKeyedServices<T>(descriptor.ServiceKey)
        : services.GetServices<T>();

    private static byte[] Bytes(object secret) => secret switch
    {
        Secret<string> text => Encoding.UTF8.GetBytes(text.Reveal() ?? ""),
        Secret<byte[]> bytes => [.. bytes.Reveal() ?? []],
        _ => throw new InvalidOperationException($"{secret.GetType()} is neither text nor bytes."),
    };

    [LoggerMessage(61, LogLevel.Warning, "{Secret} has {Length} bytes. Results are not looked through for fewer than {Shortest}: they would be found by chance.")]
    private partial void LogShort(string secret, int length, int shortest);

    [LoggerMessage(62, LogLevel.Warning, "{Secret} is not looked for in results: {Reason}. Add it to options.Canaries.")]
    private partial void LogUnknown(string secret, string reason);
}
