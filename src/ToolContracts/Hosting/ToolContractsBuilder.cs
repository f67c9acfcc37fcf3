using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Hosting;

/// <summary>Takes the toolsets of a host.</summary>
/// <param name="services">The services of the host.</param>
public sealed class ToolContractsBuilder(IServiceCollection services)
{
    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; } = services;
}
