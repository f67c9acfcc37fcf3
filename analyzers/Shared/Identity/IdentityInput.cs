using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Identity;

/// <summary>A place where a model says who acts.</summary>
/// <param name="Parameter">The tool's parameter.</param>
/// <param name="Path">Where it is, from the parameter on.</param>
/// <param name="Symbol">The parameter itself, or a member of its type.</param>
/// <param name="Claim">What its name says.</param>
internal sealed record IdentityInput(IParameterSymbol Parameter, string Path, ISymbol Symbol, IdentityClaim Claim);
