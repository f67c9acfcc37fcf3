using System.Diagnostics;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.Compensation;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Tests.Host;

/// <summary>
/// A whole host that undoes a call. The first one makes the call, prints its identity, and is dead once the compensation ran and before the call
/// counts as undone; the second one undoes the call whose identity it is given.
/// </summary>
internal static class UndoRun
{
    private static readonly Caller Agent = new(ActorKind.Workload, "agent", "acme");

    public static async Task RunAsync(string database, string folder, string? callId)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new EffectFolder(folder));
        IToolStore store = new SqliteToolStore(new SqliteToolStoreOptions { Path = database });
        services.AddSingleton(_ => callId is null ? Dying.Wrap(store) : store);
        services.AddToolContracts().AddToolset<UndoTools>();
        await using var provider = services.BuildServiceProvider();
        if (callId is null)
        {
            await provider.GetRequiredService<IToolAdministration>().GrantAsync(
                new NewGrant("acme", "agent", "undo.write", ResourcePattern.Everything, "boss", "test"));
            var outcome = await provider.GetRequiredService<IToolDispatcher>().DispatchAsync(
                new ToolCall("undo_write", Encoding.UTF8.GetBytes("""{"order":7}"""), Agent), CancellationToken.None);
            callId = outcome.CallId;
            Console.WriteLine(callId);
        }

        var result = await provider.GetRequiredService<IToolCompensation>().CompensateAsync(callId, Agent, "test");
        Console.WriteLine(result);
        Console.WriteLine("done");
        Console.ReadLine();
    }

    /// <summary>The store, with a death as by kill -9 before a call counts as undone.</summary>
#pragma warning disable CA1852 // A proxy is derived from it.
    internal class Dying : DispatchProxy
#pragma warning restore CA1852
    {
        private IToolStore? _store;

        public static IToolStore Wrap(IToolStore store)
        {
            var proxy = Create<IToolStore, Dying>();
            ((Dying)(object)proxy)._store = store;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(IToolStore.ReconcileAsync))
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }

            return targetMethod.Invoke(_store, args);
        }
    }
}
