namespace ToolContracts.CompilerServices;

/// <summary>One step of a JSON path: a member's name, else an element's index, else (negative) the complement of where a key stands in the text.</summary>
/// <param name="Name">The member's name; null for an element or a key.</param>
/// <param name="Index">Index of the element, or the complement of the position of a key's opening quote.</param>
internal readonly record struct PathSegment(string? Name, int Index);
