using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>The texts that a condition of a model may name a constant by.</summary>
internal static class ConstantTexts
{
    /// <summary>
    /// Of a constant its text; of a member of an enum or a static member its name, alone and with its type's; of an object that is made of
    /// one constant that constant's text. Empty where the value is not known.
    /// </summary>
    public static IEnumerable<string> Of(IOperation? operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        switch (operation)
        {
            case IMemberReferenceOperation { Instance: null } member:
                return [member.Member.Name, member.Member.ContainingType.Name + "." + member.Member.Name];

            case { ConstantValue: { HasValue: true, Value: { } value } }:
                return [Convert.ToString(value, CultureInfo.InvariantCulture)];

            case IObjectCreationOperation { Arguments: [{ Value: { } only }] }:
                return Of(only);

            default:
                return [];
        }
    }
}
