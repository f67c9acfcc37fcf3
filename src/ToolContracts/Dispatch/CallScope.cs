using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Dispatch;

/// <summary>The services of one call. The scope is made when the first service is asked for.</summary>
internal sealed class CallScope(IServiceScopeFactory scopes) : IServiceProvider, IAsyncDisposable
{
    private AsyncServiceScope? _scope;

    public object? GetService(Type serviceType) => (_scope ??= scopes.CreateAsyncScope()).ServiceProvider.GetService(serviceType);

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
