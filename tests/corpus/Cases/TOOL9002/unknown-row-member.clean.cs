// rule: TOOL9002
// construct: model
// about: The row has only members that its kind knows.
namespace Sms;

public sealed class SmsGateway
{
    public void Send(string number, string text) => ArgumentException.ThrowIfNullOrEmpty(number + text);
}

[Toolset("gateways")]
public sealed partial class GatewayTools(SmsGateway gateway)
{
    /// <summary>Tells whether the gateway is there.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private bool IsThere() => gateway.ToString() is not null;
}
// additional: sms.toolcontracts.json
{
  "version": 1,
  "library": "sms",
  "rows": [
    { "type": "Sms.SmsGateway", "member": "Send", "effect": "sends a message", "impact": "ExternalCommunication" }
  ]
}
