// rule: TOOL2001
// construct: model
// about: The payload of a Google secret is decoded and returned.
using Google.Cloud.SecretManager.V1;

[Toolset("tickets", Owner = "platform-team")]
internal sealed partial class EventTools(SecretManagerServiceClient secrets)
{
    /// <summary>Tells about the secret of the ticket printer.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string About()
    {
        var answer = secrets.AccessSecretVersion(new SecretVersionName("events", "printer", "latest"));
        return answer.Payload.Data.ToStringUtf8(); // expect: TOOL2001
    }
}
