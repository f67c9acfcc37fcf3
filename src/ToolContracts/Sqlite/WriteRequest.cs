namespace ToolContracts.Sqlite;

/// <summary>One write in the queue. Its state decides who may say what became of it: the writer, or a caller that stopped waiting.</summary>
internal abstract class WriteRequest
{
    private const int Queued = 0;
    private const int Begun = 1;
    private const int Ended = 2;
    private const int Abandoned = 3;
    private const int Orphaned = 4;

    private int _state = Queued;

    /// <summary>The writer takes it; false where its caller gave up before.</summary>
    internal bool TryBegin() => Swap(Begun, Queued);

    /// <summary>The caller gives it up before it began: nothing was and nothing will be written.</summary>
    internal bool TryAbandon() => Swap(Abandoned, Queued);

    /// <summary>Whether a caller may stop waiting for one that began. Not where it would do the same again.</summary>
    internal bool MayBeOrphaned { get; init; } = true;

    /// <summary>The caller stops waiting for one that began: the writer ends it without anyone to tell.</summary>
    internal bool TryOrphan() => MayBeOrphaned && Swap(Orphaned, Begun);

    /// <summary>Does the work within the writer's transaction. It may be done again after a rollback.</summary>
    internal abstract void Execute(WriteSession session);

    /// <summary>Tells the caller, once the transaction is durable.</summary>
    internal void Complete()
    {
        if (Swap(Ended, Begun))
        {
            SetResult();
        }
        else
        {
            CompleteOrphan();
        }
    }

    /// <summary>Tells the caller that nothing came of it.</summary>
    internal void Fail(Exception exception)
    {
        if (Swap(Ended, Begun) || Swap(Ended, Queued))
        {
            SetException(exception);
        }
    }

    protected abstract void SetResult();

    protected abstract void SetException(Exception exception);

    protected abstract void CompleteOrphan();

    private bool Swap(int next, int expected) => Interlocked.CompareExchange(ref _state, next, expected) == expected;
}
