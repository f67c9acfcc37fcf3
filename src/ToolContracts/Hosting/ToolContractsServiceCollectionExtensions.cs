using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ToolContracts;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Compensation;
using ToolContracts.Dispatch;
using ToolContracts.Guards.Egress;
using ToolContracts.Health;
using ToolContracts.Hosting;
using ToolContracts.Ledger;
using ToolContracts.Results;
using ToolContracts.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds guarded tools to a host.</summary>
public static class ToolContractsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the dispatcher, with a SQLite file as store. The host checks every contract when it starts (or at the first call, where nothing
    /// starts hosted services) and refuses with <see cref="ToolContractsStartupException"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>Takes the toolsets.</returns>
    public static ToolContractsBuilder AddToolContracts(this IServiceCollection services, Action<ToolContractsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ToolContractsOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IToolStore>(static provider =>
        {
            var options = provider.GetRequiredService<ToolContractsOptions>();
            return new SqliteToolStore(
                new SqliteToolStoreOptions { Path = options.DatabasePath, KeyFolder = options.KeyFolder, Deadline = options.StoreDeadline },
                provider.GetRequiredService<TimeProvider>());
        });
        ToolHttpClients.Add(services);
        services.TryAddSingleton(new ToolHttpClients(services));
        services.TryAddSingleton(provider => new ToolHost(
            provider.GetServices<ToolsetRegistration>(),
            provider.GetRequiredService<IToolStore>(),
            provider.GetRequiredService<ToolContractsOptions>(),
            provider.GetRequiredService<ToolHttpClients>(),
            provider,
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
            services));
        services.TryAddSingleton<IToolDispatcher>(static provider => new ToolDispatcher(provider.GetRequiredService<ToolHost>()));
        services.TryAddSingleton<IToolCatalog>(static provider => new ToolCatalog(provider.GetRequiredService<ToolHost>()));
        services.TryAddSingleton<ISecretScan>(static provider => provider.GetRequiredService<ToolHost>().Secrets);
        services.TryAddSingleton<IToolAdministration>(static provider => new ToolAdministration(provider.GetRequiredService<ToolHost>()));
        services.TryAddSingleton<IToolAuthority>(static provider =>
            new ToolAuthority(provider.GetRequiredService<ToolHost>(), provider.GetRequiredService<ToolContractsOptions>()));
        services.TryAddSingleton<IToolCompensation>(static provider => new ToolCompensation(provider.GetRequiredService<ToolHost>()));
        services.TryAddSingleton<IToolApprovals>(static provider => new ToolApprovals(provider.GetRequiredService<ToolHost>()));
        services.TryAddSingleton(static provider =>
            new ToolContractsHealthCheck(provider.GetRequiredService<ToolHost>(), provider.GetRequiredService<ToolContractsOptions>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ToolHostService>(
            static provider => new ToolHostService(provider.GetRequiredService<ToolHost>())));
        return new ToolContractsBuilder(services);
    }

    /// <summary>Adds a toolset. Its class is a singleton unless it is registered otherwise.</summary>
    /// <typeparam name="TToolset">The toolset class, whose other half the generator wrote.</typeparam>
    /// <param name="builder">Takes the toolset.</param>
    /// <returns>The same builder.</returns>
    public static ToolContractsBuilder AddToolset<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TToolset>(
        this ToolContractsBuilder builder)
        where TToolset : class, IToolset<TToolset>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<TToolset>();
        if (!builder.Services.Any(static service => service.ImplementationInstance is ToolsetRegistration<TToolset>))
        {
            builder.Services.AddSingleton<ToolsetRegistration>(new ToolsetRegistration<TToolset>(builder.Services));
        }

        return builder;
    }
}
