using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Numbers that readers round, lose or overflow. Whether they fit is for the judges to say.</summary>
internal sealed class NumberKeyword : Keyword
{
    private static readonly string[] Spellings =
    [
        "0", "-0", "0.0", "-0.0e-5", "0e999999999999", "1e0", "100e-2", "1E+2", "1.50", "9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993", "9007199254740993.5", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "1e19", "1e25", "1e28", "79228162514264337593543950335", "79228162514264337593543950336", "1e29", "1e38",
        "3.4028235e38", "3.4028236e38", "1e39", "1.7976931348623157e308", "1.7976931348623159e308", "1e309", "-1e400", "1e999999999999", "1e-7", "1e-28", "1e-29", "1e-46", "4.9e-324", "1e-400", "1e-999999999999",
        "0.1", "0.09999999999", "0.70000000001", "0.10000000000000000000000000001", "0.30000000000000004", "1.0000000000000000000000000001", "1.00000000000000000000000000001", "123456789012345678901234567890", "16777217", "0.333333333333333333333333333333",
    ];

    /// <summary>Beyond all types, beyond all integers, and with more digits than a decimal has.</summary>
    private static readonly string[] Beyond = ["-1e400", "1e400", "-1e20", "1e20", "1e-29", "1.00000000000000000000000000001"];

    /// <summary>How many of the others one value is changed to.</summary>
    private const int Taken = 8;

    public override string Name => "number";

    public override IEnumerable<Change> Changes(Slot slot, Random random) => slot.Schema.Type is "integer" or "number"
        ? Beyond.Concat(Enumerable.Range(0, Taken).Select(_ => Spellings[random.Next(Spellings.Length)])).Select(spelling => Replace(slot, new JsonRaw(spelling), null)) : [];
}
