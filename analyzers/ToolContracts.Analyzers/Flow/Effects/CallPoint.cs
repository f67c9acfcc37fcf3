using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>A point of code from which other code is reached.</summary>
/// <param name="Kind">How it is used.</param>
/// <param name="Member">What is called, read or set; of an extension method, the static one.</param>
/// <param name="Instance">The receiver, or the delegate that is invoked; null where there is none.</param>
/// <param name="Arguments">The arguments, those left to their defaults too.</param>
/// <param name="Syntax">Where it stands.</param>
/// <param name="IsVirtual">Whether the object, or the argument of a type parameter, decides which method runs.</param>
internal sealed record CallPoint(
    CallKind Kind, ISymbol Member, IOperation? Instance, ImmutableArray<IArgumentOperation> Arguments, SyntaxNode Syntax, bool IsVirtual)
{
    /// <summary>What a property or field is set to; null where that is no value of its own.</summary>
    public IOperation? Value { get; init; }

    /// <summary>The type parameter that a static member is called on; null where it is called on a type.</summary>
    public ITypeSymbol? CalledOn { get; init; }

    /// <summary>The argument of a parameter, by its ordinal; what a member is set to follows its parameters. Null where there is none.</summary>
    public IOperation? Argument(int ordinal)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        return Value is not null && ordinal == ((Member as IPropertySymbol)?.Parameters.Length ?? 0) ? Value : null;
    }
}
