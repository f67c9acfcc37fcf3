using System.Globalization;
using System.Text.Json;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Numbers that a judge with no numbers but doubles rounds before it looks: 2^53+1, the 20th digit of a decimal, 1e-400.</summary>
internal sealed class JudgeNumbers : UnsayableClass
{
    public override string Name => "numbers beyond double";

    public override string Reason => "JavaScript has read the number as a double before the schema is asked; the binder reads it exactly";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code is FaultCodes.Type or FaultCodes.Minimum or FaultCodes.Maximum or FaultCodes.ExclusiveMinimum or FaultCodes.ExclusiveMaximum or FaultCodes.Enum or FaultCodes.Precision
        && @case.AtFault(fault.Path) is { Number: { } number } && IsRounded(number);

    public override bool ExplainsComplaint(Case @case, Complaint complaint) => @case.AtPointer(complaint.Path) is { } found && complaint.Code switch
    {
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "enum" or "type" => found.Number is { } number && IsRounded(number),
        "uniqueItems" => found.Json.ValueKind == JsonValueKind.Array && found.Json.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.Number && IsRounded(item.GetRawText())),
        _ => false,
    };

    /// <summary>Whether a number has more digits than the shortest spelling of its double, or lies beyond all doubles.</summary>
    private static bool IsRounded(string number) =>
        double.Parse(number, CultureInfo.InvariantCulture) is var value
        && (!double.IsFinite(value) || ExactNumber.Parse(number) != ExactNumber.Parse(value.ToString("R", CultureInfo.InvariantCulture)));
}
