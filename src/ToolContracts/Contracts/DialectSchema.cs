namespace ToolContracts.Contracts;

/// <summary>A schema as UTF-8: a constant of the assembly, so it costs nothing until it is asked for.</summary>
/// <returns>The JSON.</returns>
public delegate ReadOnlySpan<byte> SchemaText();

/// <summary>The input schema of a tool in one dialect. Made by the generator.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="hash">SHA-256 in lower-case hexadecimal, as <see cref="ContractManifest.DialectHash"/> computes it.</param>
/// <param name="inputSchema">The schema.</param>
public sealed class DialectSchema(SchemaDialect dialect, string hash, SchemaText inputSchema)
{
    /// <summary>The dialect.</summary>
    public SchemaDialect Dialect { get; } = dialect;

    /// <summary>SHA-256 in lower-case hexadecimal over the schema and the contract that it belongs to; a host recomputes it.</summary>
    public string Hash { get; } = hash;

    /// <summary>The schema as UTF-8 JSON.</summary>
    public ReadOnlySpan<byte> InputSchema => inputSchema();
}
