using System.Globalization;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Days that no month has, the year 0, and instants that .NET does not hold once their offset is taken off.</summary>
internal sealed class Calendar : UnsayableClass
{
    public override string Name => "calendar";

    public override string Reason => "a pattern that knows leap years is longer than most schemas; format says it only where the value has one, and knows no year 0 either";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code == FaultCodes.Format && @case.AtFault(fault.Path) is { Text: { Length: >= 10 } text, Type: var type }
        && (ClrTypes.Bare(type) == typeof(DateOnly) || ClrTypes.Bare(type) == typeof(DateTime) || ClrTypes.Bare(type) == typeof(DateTimeOffset))
        && (!IsDay(text[..10]) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
