using System.ComponentModel.DataAnnotations;

/// <summary>Each integer type at its own bounds, and within narrower ones.</summary>
[Toolset("integers"), SideEffect(SideEffect.None)]
public partial class Integers
{
    [Tool] private static void SByte(sbyte value) => throw null!;
    [Tool] private static void Byte(byte value) => throw null!;
    [Tool] private static void Int16(short value) => throw null!;
    [Tool] private static void UInt16(ushort value) => throw null!;
    [Tool] private static void Int32(int value) => throw null!;
    [Tool] private static void UInt32(uint value) => throw null!;
    [Tool] private static void Int64(long value) => throw null!;
    [Tool] private static void UInt64(ulong value) => throw null!;

    [Tool] private static void Small([Range(-3, 3)] sbyte low, [Range(1, 9)] byte high, [Range(0, 0)] short zero) => throw null!;
    [Tool] private static void Bounded([Range(1, 100)] int inclusive, [Range(1, 100, MinimumIsExclusive = true, MaximumIsExclusive = true)] int exclusive) => throw null!;
    [Tool] private static void Rounded([Range(0.5, 9.5)] int inner, [Range(-2.5, 2.5, MinimumIsExclusive = true)] long both) => throw null!;
    [Tool] private static void Large([Range(typeof(long), "-9007199254740993", "9007199254740993")] long value, [Range(typeof(ulong), "1", "18446744073709551614")] ulong unsigned) => throw null!;
    [Tool] private static void Listed([AllowedValues(1, 3, -5)] int value, [AllowedValues(2, 4)] byte? maybe = null) => throw null!;
    [Tool] private static void Optional(int plain = 7, [Range(1, 5)] int bounded = 3, long? none = null, uint most = uint.MaxValue) => throw null!;
}
