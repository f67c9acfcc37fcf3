// rule: TOOL2001
// construct: cross-assembly, unknown-call
// about: The helper says that its parameter is secret: it takes care of it, and its result is not secret.
// assembly: Courier.Signing
namespace Courier.Signing;

public static class Labels
{
    public static string Sign(string label, [SecretData] string key) => label + "." + key.GetHashCode();
}

// assembly: main
using Courier.Signing;
using Microsoft.Extensions.Configuration;

[Toolset("labels", Owner = "platform-team")]
internal sealed partial class LabelTools(IConfiguration configuration)
{
    /// <summary>Makes the label of a parcel.</summary>
    /// <param name="parcel">The parcel's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Label(int parcel)
    {
        var key = configuration["Labels:SigningSecret"] ?? "";
        return Labels.Sign("parcel-" + parcel, key);
    }
}
