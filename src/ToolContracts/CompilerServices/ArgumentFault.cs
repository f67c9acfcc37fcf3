namespace ToolContracts.CompilerServices;

/// <summary>One fault of a call's arguments, safe to show to a model: it names the schema's expectation, never the value.</summary>
/// <param name="Path">JSON path of the member, for instance <c>$.request.amount</c> or <c>$.lines[3].sku</c>.</param>
/// <param name="Code">Stable code, for instance <c>required</c>, <c>type</c>, <c>maximum</c>, <c>unknown-member</c>, <c>duplicate-member</c>.</param>
/// <param name="Expected">What was expected, in words, for instance <c>a number of at most 100</c>.</param>
public sealed record ArgumentFault(string Path, string Code, string Expected);
