namespace ToolContracts.Dispatch;

/// <summary>The deadline of one call.</summary>
/// <param name="Call">Cancelled at the deadline.</param>
/// <param name="Due">The timestamp from which on it is over.</param>
internal sealed record CallDeadline(CancellationTokenSource Call, long Due)
{
    private volatile bool _hasPassed;

    /// <summary>Whether the deadline ended the call.</summary>
    public bool HasPassed => _hasPassed;

    /// <summary>Ends the call, if nobody has yet.</summary>
    public void Pass()
    {
        // What was cancelled before was ended by somebody else.
        _hasPassed = !Call.IsCancellationRequested;
        try
        {
            CallDeadlines.Cancel(Call);
        }
        catch (ObjectDisposedException)
        {
            // The call ended as its time was over.
        }
    }
}
