using System.Diagnostics;

namespace ToolContracts;

/// <summary>Holds a secret so that it cannot be shown by accident: no text, no JSON, no debugger view, no equality.</summary>
/// <typeparam name="T">Type of the secret, usually <see cref="string"/>.</typeparam>
/// <param name="value">The secret.</param>
/// <remarks>Passing one to a serialiser fails. <see cref="Reveal"/> is a source of the TOOL2xxx rules.</remarks>
[DebuggerDisplay("***")]
[System.Text.Json.Serialization.JsonConverter(typeof(SecretJsonConverterFactory))]
public sealed class Secret<T>(T value)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly T _value = value;

    /// <summary>Gives the secret away to the code that needs it, at the last moment.</summary>
    /// <returns>The secret in the clear.</returns>
    public T Reveal() => _value;

    /// <summary>Shows nothing.</summary>
    /// <returns><c>***</c>.</returns>
    public override string ToString() => "***";

    /// <summary>Compares identity only: comparing values would make every dictionary an oracle.</summary>
    /// <param name="obj">Another object.</param>
    /// <returns>True where both are the same object.</returns>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>A hash of identity, which says nothing of the value.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
