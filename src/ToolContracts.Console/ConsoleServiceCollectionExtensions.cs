using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ToolContracts;
using ToolContracts.Console;
using ToolContracts.Console.Access;
using ToolContracts.Console.Approvals;
using ToolContracts.Console.Contracts;
using ToolContracts.Console.Evidence;
using ToolContracts.Console.Ledger;
using ToolContracts.Console.Live;
using ToolContracts.Console.SignIn;
using ToolContracts.Console.Switches;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the console to a host.</summary>
public static class ConsoleServiceCollectionExtensions
{
    /// <summary>
    /// Adds the console's services. The host signs people in by its default scheme of authentication; each page and each act needs a grant besides. A
    /// host without authentication, or that does not say who a user is, refuses to start.
    /// </summary>
    /// <param name="services">The services, with those of AddToolContracts.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>Takes what the console needs besides.</returns>
    public static ConsoleBuilder AddToolContractsConsole(this IServiceCollection services, Action<ConsoleOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ConsoleOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(options);
        services.TryAddSingleton(ConsoleSignIn.OfHost);
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.TryAddScoped<Frame>();
        services.TryAddSingleton<PostCheck>();
        services.TryAddSingleton<ConsoleGate>();
        services.TryAddSingleton<ChangeFeed>();
        services.TryAddSingleton<ChangePage>();
        services.TryAddSingleton<ApprovalPages>();
        services.TryAddSingleton<SwitchPages>();
        services.TryAddSingleton<LedgerPages>();
        services.TryAddSingleton<EvidencePages>();
        services.TryAddSingleton<ContractPages>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartCheck>());
        return new ConsoleBuilder(services);
    }

    /// <summary>
    /// Lets people sign in by choosing a name from a list, without a password: for samples and developers' machines. The host refuses to start outside
    /// of the Development environment, and where it listens on more than loopback addresses.
    /// </summary>
    /// <param name="builder">The console.</param>
    /// <param name="people">The people; at least one. They need grants like anybody else.</param>
    /// <returns>The same builder.</returns>
    public static ConsoleBuilder AddDevelopmentSignIn(this ConsoleBuilder builder, params IReadOnlyList<Caller> people)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentOutOfRangeException.ThrowIfZero(people.Count, nameof(people));
        var services = builder.Services;
        var list = new DevelopmentPeople([.. people]);
        services.AddSingleton(list);
        services.AddSingleton<DevelopmentSignInPages>();
        services.Replace(ServiceDescriptor.Singleton(new ConsoleSignIn(DevelopmentPeople.Scheme, list.PersonOf)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DevelopmentSignInCheck>());
        services.AddAuthentication().AddCookie(DevelopmentPeople.Scheme, options =>
        {
            options.Cookie.Name = "toolcontracts-development";
            options.Cookie.SameSite = AspNetCore.Http.SameSiteMode.Strict;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.Events.OnRedirectToLogin = static context =>
            {
                DevelopmentSignInPages.Challenge(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<Frame>());
                return Task.CompletedTask;
            };
        });
        return builder;
    }
}
