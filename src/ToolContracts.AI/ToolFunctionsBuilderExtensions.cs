using Microsoft.Extensions.DependencyInjection.Extensions;
using ToolContracts;
using ToolContracts.AI;
using ToolContracts.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets the toolsets of a host be given to clients and agents of Microsoft.Extensions.AI.</summary>
public static class ToolFunctionsBuilderExtensions
{
    /// <summary>Adds <see cref="IToolFunctions"/>.</summary>
    /// <param name="builder">The toolsets of the host.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An option is wrong; the message says which and how to correct it.</exception>
    public static ToolContractsBuilder AddToolFunctions(this ToolContractsBuilder builder, Action<ToolFunctionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ToolFunctionOptions();
        configure?.Invoke(options);
        options.Validate();
        builder.Services.TryAddSingleton<IToolFunctions>(provider =>
            new ToolFunctions(provider.GetRequiredService<IToolCatalog>(), provider.GetRequiredService<IToolDispatcher>(), options));
        return builder;
    }
}
