using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>What a schema shows of a parameter or result, below its top.</summary>
/// <param name="Path">Where it is, from the parameter or result on, for instance <c>request.Lines[].Sku</c>.</param>
/// <param name="Symbol">The property or field, or the derived type of a closed hierarchy.</param>
/// <param name="Parameter">The constructor's parameter of the member; null where it has none.</param>
/// <param name="IsInCollection">Whether a call has any number of it.</param>
internal sealed record SchemaPart(string Path, ISymbol Symbol, IParameterSymbol? Parameter, bool IsInCollection);
