using System.Globalization;

namespace ToolContracts.Campaign;

/// <summary>One effect outside: what is counted, not what anybody says of it.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Order">The order.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="CallId">The call that did it.</param>
public sealed record Effect(string Tool, int Order, int Amount, string CallId)
{
    /// <summary>The tool's result of such an effect.</summary>
    public static string Receipt(string tool, int order, string callId) => string.Create(CultureInfo.InvariantCulture, $"{tool}-{order}-{callId}");
}
