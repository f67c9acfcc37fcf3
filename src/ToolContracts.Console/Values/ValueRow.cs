namespace ToolContracts.Console.Values;

/// <summary>One value of a JSON document, with where it stands.</summary>
/// <param name="Path">Its place, such as <c>request.amount</c>.</param>
/// <param name="Type">Its type by the contract's schema; empty where that is not known.</param>
/// <param name="Text">The value as text: a string without its quotes.</param>
/// <param name="IsText">Whether it is a string; else a number, a truth value, null, or a note on an empty list.</param>
/// <param name="Origin">Where it came from; null where the proposal does not tell.</param>
internal sealed record ValueRow(string Path, string Type, string Text, bool IsText, ValueOrigin? Origin);
