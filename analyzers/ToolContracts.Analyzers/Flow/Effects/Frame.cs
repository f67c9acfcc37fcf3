using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>A method that is being looked at, and the call that led to it. The outermost is the tool.</summary>
/// <param name="Method">The method.</param>
/// <param name="Point">The call in the parent's code that reaches it; null for the tool.</param>
/// <param name="Parent">Whose code that call stands in; null for the tool.</param>
/// <param name="This">The type of the object that it runs on, where it is known exactly.</param>
internal sealed record Frame(IMethodSymbol Method, CallPoint? Point, Frame? Parent, INamedTypeSymbol? This)
{
    /// <summary>The argument that a parameter has here, with the frame that it is written in; null where it is not known.</summary>
    public (IOperation Value, Frame Frame)? ArgumentOf(IParameterSymbol parameter)
    {
        // A lambda or local function sees the parameters of the method around it.
        for (var frame = this; frame is { Point: { } point, Parent: { } parent }; frame = parent)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method, parameter.ContainingSymbol.OriginalDefinition))
            {
                return point.Argument(parameter.Ordinal) is { } value ? (value, parent) : null;
            }
        }

        return null;
    }

    public bool Equals(Frame? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
