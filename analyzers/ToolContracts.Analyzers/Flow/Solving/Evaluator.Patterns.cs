using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Patterns: what they give names to.</summary>
internal sealed partial class Evaluator
{
    public override Value VisitIsPattern(IIsPatternOperation operation, object? argument)
    {
        Bind(operation.Pattern, Run(operation.Value), operation.Value);
        return Value.Clean;
    }

    private void Bind(IPatternOperation pattern, Value value, IOperation? source)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value, source);
                break;

            case IRecursivePatternOperation recursive:
                Declare(recursive.DeclaredSymbol, value, source);
                if (!recursive.DeconstructionSubpatterns.IsEmpty)
                {
                    var parts = Parts(value, recursive.MatchedType, recursive.DeconstructionSubpatterns.Length, recursive.Syntax);
                    for (var i = 0; i < parts.Length; i++)
                    {
                        Bind(recursive.DeconstructionSubpatterns[i], parts[i], null);
                    }
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    var part = property.Member switch
                    {
                        IPropertyReferenceOperation read => ReadProperty(read.Property, null, value, property.Syntax, [], []),
                        IMemberReferenceOperation member => ReadMember(value, member.Member, property.Syntax),
                        _ => Value.Of(value.All),
                    };
                    Bind(property.Pattern, part, null);
                }

                break;

            case IListPatternOperation list:
                Declare(list.DeclaredSymbol, value, source);
                foreach (var element in list.Patterns)
                {
                    if (element is ISlicePatternOperation { Pattern: { } slice })
                    {
                        Bind(slice, value, null);
                    }
                    else
                    {
                        Bind(element, value.Read(Member.Element, isTracked: false), null);
                    }
                }

                break;

            case IBinaryPatternOperation binary:
                // 'and' with a constant: what is named is that constant.
                var known = binary.OperatorKind == BinaryOperatorKind.And && Barriers.IsKnown(binary, outcome: true);
                Bind(binary.LeftPattern, known ? value.Only(~Labels.Untrusted) : value, known ? null : source);
                Bind(binary.RightPattern, known ? value.Only(~Labels.Untrusted) : value, known ? null : source);
                break;

            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, source);
                break;
        }
    }

    private void Declare(ISymbol? symbol, Value value, IOperation? source)
    {
        if (symbol is ILocalSymbol local)
        {
            Set(Root.Of(local), local.Type, source, value.Only(TypeCut.Passing(local.Type)));
        }
    }
}
