using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>One store that a case has for itself. A derived class makes it new and empty, and removes it when it is disposed.</summary>
public abstract class StoreHarness : IDisposable
{
    /// <summary>The clock of all hosts of the store.</summary>
    public ManualTimeProvider Time { get; } = new();

    /// <summary>Opens the store as one more host, with <see cref="Time"/> as its clock.</summary>
    /// <returns>The open store. Disposing it ends the host; what it had not settled is then found as unknown.</returns>
    public abstract Task<IToolStore> OpenAsync();

    /// <summary>Makes a copy of the store, as <see cref="IToolStore.BackupAsync"/> does, and opens it as a store of its own with the same keys.</summary>
    /// <param name="store">An open host of the store.</param>
    /// <returns>The open copy.</returns>
    public abstract Task<IToolStore> OpenBackupAsync(IToolStore store);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the store.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected abstract void Dispose(bool disposing);
}
