namespace ToolContracts.Ledger;

/// <summary>A store cannot be opened. The message says what is wrong and what to do; the host does not start.</summary>
public sealed class StoreUnusableException : Exception
{
    /// <summary>A store cannot be opened.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">What the system reported; null where the store itself refused.</param>
    public StoreUnusableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
