using System.Globalization;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Numbers that a float rounds onto or over its bound.</summary>
internal sealed class MemberRounding : UnsayableClass
{
    public override string Name => "rounding to float";

    public override string Reason => "a bound on a float is compared in float, which has no schema of its own";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code is FaultCodes.Minimum or FaultCodes.Maximum or FaultCodes.ExclusiveMinimum or FaultCodes.ExclusiveMaximum or FaultCodes.Enum && IsRounded(@case.AtFault(fault.Path));

    public override bool ExplainsComplaint(Case @case, Complaint complaint) =>
        (complaint.Code is "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "enum" && IsRounded(@case.AtPointer(complaint.Path)))
        || (complaint.Code is "NumberTooBig" or "NumberTooSmall" && IsRounded(@case.AtFault(complaint.Path.Replace("#/", "$.", StringComparison.Ordinal))));

    private static bool IsRounded(Found? found) =>
        found is { Number: { } number, Type: var type } && ClrTypes.Bare(type) == typeof(float)
        && float.Parse(number, CultureInfo.InvariantCulture) is var value && float.IsFinite(value)
        && ExactNumber.Parse(number) != ExactNumber.Parse(value.ToString("R", CultureInfo.InvariantCulture));
}
