using Microsoft.Extensions.Hosting;

namespace ToolContracts.Hosting;

/// <summary>Starts the tools with the host, so that a host that must refuse does so before it serves anybody.</summary>
internal sealed class ToolHostService(ToolHost host) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => host.ToolsAsync().WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
