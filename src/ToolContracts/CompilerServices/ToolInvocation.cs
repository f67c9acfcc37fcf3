using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.CompilerServices;

/// <summary>What the host gives to one run of a tool.</summary>
/// <param name="context">The call.</param>
/// <param name="services">Services for [Injected] parameters.</param>
/// <param name="result">Takes the result.</param>
/// <param name="progress">Takes progress reports.</param>
/// <param name="cancellationToken">Ends the call at its deadline, by the caller, or by a kill switch.</param>
public sealed class ToolInvocation(
    ToolCallContext context, IServiceProvider services, ResultWriter result, IProgress<string> progress, CancellationToken cancellationToken)
{
    /// <summary>The call.</summary>
    public ToolCallContext Context { get; } = context;

    /// <summary>Services for [Injected] parameters.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>Takes the result.</summary>
    public ResultWriter Result { get; } = result;

    /// <summary>Takes progress reports.</summary>
    public IProgress<string> Progress { get; } = progress;

    /// <summary>Ends the call at its deadline, by the caller, or by a kill switch.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>A service that must be there.</summary>
    /// <typeparam name="T">Type of the service.</typeparam>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">The host has none.</exception>
    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A service that may be missing.</summary>
    /// <typeparam name="T">Type of the service.</typeparam>
    /// <returns>The service, or null.</returns>
    public T? ServiceOrDefault<T>() => Services.GetService<T>();

    /// <summary>A claim of a caller.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="name">Name of the claim.</param>
    /// <returns>Its value, or null where the caller has none of that name.</returns>
    public static string? Claim(Caller caller, string name)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Claims.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>A part of the caller that must be there.</summary>
    /// <param name="value">The part.</param>
    /// <param name="part">Its name.</param>
    /// <returns>The part.</returns>
    /// <exception cref="CallerPartMissingException">The caller has none.</exception>
    public static string Required(string? value, string part) => value ?? throw new CallerPartMissingException(part);
}
