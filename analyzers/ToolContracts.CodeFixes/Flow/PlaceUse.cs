using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>A use of a parameter that becomes a path or URL.</summary>
/// <param name="Replaced">The expression as it is.</param>
/// <param name="By">The expression that takes the checked value.</param>
internal sealed record PlaceUse(ExpressionSyntax Replaced, ExpressionSyntax By);
