using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ToolContracts.Approvals;
using ToolContracts.Hosting;

namespace ToolContracts.Console.Access;

/// <summary>Looks at the host as it starts, so that a console that nobody guards is never served.</summary>
internal sealed class StartCheck(IServiceProvider services, ConsoleOptions options, ConsoleSignIn signIn) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        List<string> problems = [];
        if (services.GetService<IToolApprovals>() is null)
        {
            problems.Add("The console has no tools to show. Call AddToolContracts.");
        }

        var schemes = services.GetService<IAuthenticationSchemeProvider>();
        if (!signIn.IsDevelopment
            && (schemes is null
                || await schemes.GetDefaultAuthenticateSchemeAsync().ConfigureAwait(false) is null
                || await schemes.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is null))
        {
            problems.Add(
                "The console does not know who looks at it: the host has no default scheme of authentication. Call AddAuthentication(scheme) with a scheme "
                + "by which people sign in, such as AddOpenIdConnect with AddCookie, or, on a developer's machine only, AddDevelopmentSignIn.");
        }

        if (!signIn.IsDevelopment && options.Person is null)
        {
            problems.Add(
                $"The console does not know which person a signed-in user is. Set {nameof(ConsoleOptions.Person)}, for instance "
                + "options.Person = user => new Caller(ActorKind.Human, user.FindFirstValue(\"sub\")!, user.FindFirstValue(\"tenant\")!).");
        }

        if (options.LockFile is { } path && !File.Exists(path))
        {
            problems.Add($"{nameof(ConsoleOptions.LockFile)} names '{path}', and there is no such file.");
        }

        if (problems.Count > 0)
        {
            throw new ToolContractsStartupException(problems);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
