namespace ToolContracts.CompilerServices;

/// <summary>Ends the writing of a result that passes its limit. The dispatcher turns it into an outcome; it never leaves it.</summary>
/// <param name="limit">The limit in bytes.</param>
public sealed class ResultTooLargeException(int limit) : Exception($"The result has more than {limit} bytes.");
