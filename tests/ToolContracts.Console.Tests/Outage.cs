using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Tests;

/// <summary>Stands before a real store, and lets nothing through while it is on.</summary>
public class Outage : DispatchProxy
{
    private IToolStore _store = null!;
    private Switch _switch = null!;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _switch.IsOn
        ? throw new StoreUnavailableException("The volume is gone.", _switch.MayHaveHappened)
        : targetMethod!.Invoke(_store, args);

    /// <summary>What the test sets.</summary>
    public sealed class Switch
    {
        public bool IsOn { get; set; }

        public bool MayHaveHappened { get; init; }

        /// <summary>Puts the outage before the store of a host.</summary>
        public void Add(IServiceCollection services)
        {
            // What is registered last counts.
            var inner = services.Last(static one => one.ServiceType == typeof(IToolStore)).ImplementationFactory!;
            services.AddSingleton(provider =>
            {
                var store = Create<IToolStore, Outage>();
                (((Outage)store)._store, ((Outage)store)._switch) = ((IToolStore)inner(provider), this);
                return store;
            });
        }
    }
}
