namespace ToolContracts.Ledger;

/// <summary>An open store could not do what was asked, within its deadline. The message is for the operator, not for a model.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>A store could not do what was asked.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="mayHaveHappened">Whether the write may still be, or become, durable.</param>
    /// <param name="innerException">What the system reported.</param>
    public StoreUnavailableException(string message, bool mayHaveHappened = false, Exception? innerException = null)
        : base(message, innerException) => MayHaveHappened = mayHaveHappened;

    /// <summary>
    /// Whether the write may still be, or become, durable. False: nothing was changed. A claim of which nobody knows the end is released by the
    /// store as not started as soon as it can be, and is Unknown to others until then; the call behind it must not run.
    /// </summary>
    public bool MayHaveHappened { get; }
}
