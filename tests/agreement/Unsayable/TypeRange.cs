using System.Globalization;
using System.Numerics;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>What the type in C# does not hold: too many digits or too large for decimal, float or double, a part of a version, a duration, a key.</summary>
internal sealed class TypeRange : UnsayableClass
{
    /// <summary>The greatest number of ticks, as days: <c>TimeSpan.MaxValue</c>.</summary>
    private const int MaxDays = 10675199;

    public override string Name => "range of the type";

    public override string Reason => "JSON numbers have no size and JSON Schema no keyword for digits; a part of a version, a duration or a key is no number in JSON";

    public override bool ExplainsFault(Case @case, Complaint fault) => @case.AtFault(fault.Path) is { } found && (fault.Code switch
    {
        FaultCodes.Minimum or FaultCodes.Maximum or FaultCodes.Precision => found.Number is { } number && !Holds(ClrTypes.Bare(found.Type), number),
        FaultCodes.Format => found.Text is { } text && !HoldsText(ClrTypes.Bare(found.Type), text),
        FaultCodes.Key => found.Outer is { } map && ClrTypes.Key(map.Type) is { } key && IsBeyond(key, found.Name),
        _ => false,
    });

    private static bool Holds(Type type, string number)
    {
        if (type == typeof(decimal))
        {
            return ExactNumber.Parse(number).IsDecimal;
        }

        return type == typeof(float) ? float.IsFinite(float.Parse(number, CultureInfo.InvariantCulture))
            : type != typeof(double) || double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture));
    }

    private static bool HoldsText(Type type, string text)
    {
        if (type == typeof(Version))
        {
            return text.Split('.').All(static part => !BigInteger.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= int.MaxValue);
        }

        return type != typeof(TimeSpan) || !int.TryParse(text.TrimStart('-').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || days < MaxDays || TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out _);
    }

    private static bool IsBeyond(Type key, string text) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && Limits(key) is var (least, greatest) && (number < least || number > greatest);

    private static (BigInteger, BigInteger)? Limits(Type key) => Type.GetTypeCode(key) switch
    {
        TypeCode.Byte => (byte.MinValue, byte.MaxValue),
        TypeCode.Int32 => (int.MinValue, int.MaxValue),
        TypeCode.Int64 => (long.MinValue, long.MaxValue),
        TypeCode.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => null,
    };
}
