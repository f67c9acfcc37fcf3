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
}
