namespace ToolContracts.CompilerServices;

/// <summary>
/// Ends a call before its tool ran: the caller has no part of that name, and the parameter takes no null. The dispatcher denies the
/// call; it never leaves it.
/// </summary>
/// <param name="part">The part: <c>task</c>, <c>onBehalfOf</c>, or a claim's name.</param>
public sealed class CallerPartMissingException(string part) : Exception($"The caller has no '{part}'.")
{
    /// <summary>The part.</summary>
    public string Part { get; } = part;
}
