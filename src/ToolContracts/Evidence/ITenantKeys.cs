namespace ToolContracts.Evidence;

/// <summary>The keys by which a log names the values of tenants. Used by one thread at a time.</summary>
internal interface ITenantKeys : IDisposable
{
    /// <summary>The key of a tenant; made where there is none.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <returns>32 bytes.</returns>
    /// <exception cref="IOException">It cannot be read or made.</exception>
    byte[] Get(string tenant);

    /// <summary>Destroys the key of a tenant, on every host that shares it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="IOException">It cannot be destroyed.</exception>
    void Destroy(string tenant);
}
