using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>A delegate that lies in a field, property or event, as it is called: which code that is, the heap knows once all code is there.</summary>
/// <param name="Field">The field, property or event.</param>
/// <param name="Delegate">It as an input of the method that calls it; a caller may know what it is.</param>
/// <param name="Ordinal">Which of its parameters.</param>
/// <param name="Value">What that is given.</param>
internal sealed record KeptDelegate(ISymbol Field, Input Delegate, int Ordinal, Value Value)
{
    /// <summary>The same, where it is called in a delegate: with what that is called with in the place of one of its parameters.</summary>
    /// <param name="parameter">The parameter, or a part of it.</param>
    /// <param name="value">What is given for it.</param>
    public KeptDelegate Given(Input parameter, Value value) =>
        this with { Value = new Substitution(input => input.Kind != InputKind.LambdaParameter ? null : input.Equals(parameter) ? value : Value.Clean).Of(Value) };
}
