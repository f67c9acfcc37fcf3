using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ToolContracts.Hosting;

namespace ToolContracts.Console.SignIn;

/// <summary>Lets no host start with the development sign-in that is not in development, or that others can reach.</summary>
internal sealed partial class DevelopmentSignInCheck(IServiceProvider services, IHostEnvironment environment, ILogger<DevelopmentSignInCheck> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => environment.IsDevelopment()
        ? Task.CompletedTask
        : throw new ToolContractsStartupException(
            [$"The development sign-in asks for no password, and the environment is {environment.EnvironmentName}. Remove AddDevelopmentSignIn, and sign people in by AddAuthentication."]);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // By now the server has bound its addresses, whoever named them. Until it stops, each request from elsewhere is refused.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(static address => !Loopback.IsAddress(address)) is { } open)
        {
            throw new ToolContractsStartupException(
                [$"The host listens on {open}, and the console has the development sign-in, which asks for no password. Listen on 127.0.0.1 only, or sign people in by AddAuthentication."]);
        }

        LogDevelopment();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(62, LogLevel.Warning, "Development: whoever uses this machine signs in to the console as any of the people of its list, without a password.")]
    private partial void LogDevelopment();
}
