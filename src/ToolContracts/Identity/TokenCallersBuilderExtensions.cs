using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ToolContracts.Hosting;
using ToolContracts.Identity;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a host take callers from tokens.</summary>
public static class TokenCallersBuilderExtensions
{
    /// <summary>Adds <see cref="ITokenCallers"/>.</summary>
    /// <param name="builder">Takes the toolsets.</param>
    /// <param name="configure">Says which tokens are taken.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ToolContractsStartupException">The options take tokens of anybody, or none.</exception>
    public static ToolContractsBuilder AddTokenCallers(this ToolContractsBuilder builder, Action<TokenCallerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new TokenCallerOptions();
        configure(options);
        List<string> problems = [.. options.Problems()];
        if (problems.Count > 0)
        {
            throw new ToolContractsStartupException(problems);
        }

        var frozen = options.Freeze();
        builder.Services.TryAddSingleton<ITokenCallers>(provider => new TokenCallers(
            frozen,
            provider.GetRequiredService<ToolHost>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ITokenCallers>>() ?? NullLogger<ITokenCallers>.Instance));
        builder.Services.TryAddSingleton(new HostTokens(frozen.Issuer, frozen.Audience));
        return builder;
    }
}
