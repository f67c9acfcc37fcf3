using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Effects;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>Where a value may come from.</summary>
/// <param name="Operation">The operation that makes it; one that says nothing more where it is not known.</param>
/// <param name="Frame">Whose code that stands in; null where it is code that runs once for all calls, such as a field's initialiser.</param>
/// <param name="Kind">What was found.</param>
internal readonly record struct Origin(IOperation Operation, Frame? Frame, OriginKind Kind = OriginKind.Value);
