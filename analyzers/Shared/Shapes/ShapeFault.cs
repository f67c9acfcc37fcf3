namespace ToolContracts.Shared.Shapes;

/// <summary>Why a type has no closed schema. Strings only.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">The member at fault, from the parameter or result on, for instance <c>request.Lines[].Sku</c>.</param>
/// <param name="Type">The type at fault, as C# shows it.</param>
/// <param name="Advice">What is wrong with it and what to do, as a clause that continues a sentence.</param>
internal sealed record ShapeFault(ShapeFaultKind Kind, string Path, string Type, string Advice);
