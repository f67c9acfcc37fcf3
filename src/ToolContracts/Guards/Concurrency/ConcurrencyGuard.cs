using System.Collections.Concurrent;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.Concurrency;

/// <summary>Holds the calls at a time of a tool, for each tenant in this process. A place is given back when the call has ended.</summary>
internal sealed class ConcurrencyGuard : ToolGuard
{
    // When a place will be free depends on the calls that hold them; asking more often than this helps nobody.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Tool, string Tenant), Places> _places = new();

    public override ToolGuards Covers => ToolGuards.Concurrency;

    public override GuardStage Stage => GuardStage.Concurrency;

    public override ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var limit = call.Contract.Limits.MaxConcurrency;
        return PlacesOf(call).TryTake(limit)
            ? default
            : new(new Refusal(new ToolOutcome.Limited(call.CallId, "concurrency", AskAgain), $"{limit} calls at a time"));
    }

    public override void Release(GuardedCall call) => PlacesOf(call).GiveBack();

    private Places PlacesOf(GuardedCall call) => _places.GetOrAdd((call.Contract.FullName, call.Caller.Tenant), static _ => new Places());

    private sealed class Places
    {
        private int _taken;

        public bool TryTake(int limit)
        {
            var taken = Volatile.Read(ref _taken);
            while (taken < limit)
            {
                var before = Interlocked.CompareExchange(ref _taken, taken + 1, taken);
                if (before == taken)
                {
                    return true;
                }

                taken = before;
            }

            return false;
        }

        public void GiveBack() => Interlocked.Decrement(ref _taken);
    }
}
