using System.ComponentModel;

namespace ToolContracts.CompilerServices;

/// <summary>Opens untrusted values to be written again as they came: into fingerprints, keys and results. Only generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UntrustedValue
{
    /// <summary>The value as it came.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The untrusted value.</param>
    /// <returns>The value.</returns>
    public static T Open<T>(Untrusted<T> value) => value.Validate(static raw => raw);
}
