using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Classification;

/// <summary>A part of a tool's parameter or result that is classified too high for where it goes.</summary>
/// <param name="Path">Where it is, from the parameter or result on.</param>
/// <param name="Symbol">What carries the class: a parameter, property, field or type; the method where its result as a whole does.</param>
/// <param name="Value">Its class.</param>
internal sealed record ClassifiedPart(string Path, ISymbol Symbol, DataClassValue Value);
