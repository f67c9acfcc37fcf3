using System.Globalization;

namespace ToolContracts.Shared;

/// <summary>The text of a whole number, the same in every culture.</summary>
internal static class IntegerText
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);
}
