using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Classes;

/// <summary>
/// Which labels a value of a type can carry. A yes or no, a number, a date or a member of an enum tells nothing that a secret holds and can
/// steer no path, URL or statement; that it came from outside it still can say. This cuts most false alarms.
/// </summary>
internal static class TypeCut
{
    // By simple name, since this is asked of every expression.
    private static readonly Dictionary<string, (string Namespace, Labels Passing)> ByName = new(StringComparer.Ordinal)
    {
        ["DateTimeOffset"] = ("System", Labels.Outside),
        ["DateOnly"] = ("System", Labels.Outside),
        ["TimeOnly"] = ("System", Labels.Outside),
        ["TimeSpan"] = ("System", Labels.Outside),
        ["Guid"] = ("System", Labels.Outside),
        ["Int128"] = ("System", Labels.Outside),
        ["UInt128"] = ("System", Labels.Outside),
        ["Half"] = ("System", Labels.Outside),
        ["Version"] = ("System", Labels.Outside),
        ["Index"] = ("System", Labels.Outside),
        ["Range"] = ("System", Labels.Outside),
        ["BigInteger"] = ("System.Numerics", Labels.Outside),
        ["Rune"] = ("System.Text", Labels.Outside),
        ["Type"] = ("System", Labels.None),
        ["StringComparer"] = ("System", Labels.None),
        ["TimeProvider"] = ("System", Labels.None),
        ["CancellationToken"] = ("System.Threading", Labels.None),
        ["SemaphoreSlim"] = ("System.Threading", Labels.None),
        ["CultureInfo"] = ("System.Globalization", Labels.None),
        ["Encoding"] = ("System.Text", Labels.None),
        ["Stopwatch"] = ("System.Diagnostics", Labels.None),
    };

    /// <summary>The labels that pass a value of a type. Of a task it is what the task gives.</summary>
    public static Labels Passing(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or IDynamicTypeSymbol or ITypeParameterSymbol:
                return Labels.All;

            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Passing(nullable.TypeArguments[0]);

            case { TypeKind: TypeKind.Enum }:
                return Labels.Outside;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Void:
                return Labels.None;

            case SpecialType.System_Boolean or SpecialType.System_DateTime or SpecialType.System_Char
                or (>= SpecialType.System_SByte and <= SpecialType.System_Double):
                return Labels.Outside;

            case not SpecialType.None:
                return Labels.All;
        }

        if (type.IsContractType(ContractNames.RootedPath) || type.IsContractType(ContractNames.AllowedUri))
        {
            return Labels.All & ~(Labels.Untrusted & ~(Labels.Outside | Labels.ForInstructions));
        }

        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && type.IsIn("System.Threading.Tasks"))
        {
            return task.TypeArguments.IsEmpty ? Labels.None : Passing(task.TypeArguments[0]);
        }

        return ByName.TryGetValue(type.Name, out var known) && type.IsIn(known.Namespace) ? known.Passing : Labels.All;
    }
}
