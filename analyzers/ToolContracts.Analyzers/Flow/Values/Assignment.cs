using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>A value that is given to a variable, or to a member of the object in it.</summary>
/// <param name="Value">The value; where it is not to be had, the operation that gives it.</param>
/// <param name="At">Where.</param>
internal sealed record Assignment(IOperation Value, SyntaxNode At);
