using System.Text;

namespace ToolContracts.Agreement.Payloads;

/// <summary>What the arguments of one call are.</summary>
/// <param name="Tool">Index of the tool.</param>
/// <param name="Utf8">The arguments as they are sent.</param>
/// <param name="Change">What was done to valid arguments, by the keyword that it touches.</param>
/// <param name="Expected">Whether schema and binder are to take it, by the way it was made; null where only the judges know.</param>
public sealed record Payload(int Tool, byte[] Utf8, string Change, bool? Expected)
{
    /// <summary>Name of a payload to which nothing was done.</summary>
    public const string Unchanged = "valid";

    public string Text => Encoding.UTF8.GetString(Utf8);
}
