using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>A method that a point of code may run.</summary>
/// <param name="Method">The method.</param>
/// <param name="This">The type of the object that it runs on, where that is known exactly.</param>
/// <param name="Body">The code of a lambda that was found as a value; null for all else.</param>
internal readonly record struct CallTarget(IMethodSymbol Method, INamedTypeSymbol? This, IOperation? Body = null);
