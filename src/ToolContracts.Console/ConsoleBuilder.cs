using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Console;

/// <summary>Takes what a console needs besides.</summary>
/// <param name="services">The services of the host.</param>
public sealed class ConsoleBuilder(IServiceCollection services)
{
    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; } = services;
}
