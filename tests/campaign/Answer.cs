namespace ToolContracts.Campaign;

/// <summary>What a caller was told.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Order">The order.</param>
/// <param name="Code">Code of the outcome.</param>
/// <param name="Result">The result's JSON; <c>-</c> where there is none.</param>
internal sealed record Answer(string Tool, int Order, string Code, string Result)
{
    public static Answer? Read(string line) => line.Split(' ', 5) is ["answer", var tool, var order, var code, var result]
        ? new Answer(tool, int.Parse(order, System.Globalization.CultureInfo.InvariantCulture), code, result)
        : null;
}
