// rule: TOOL2001
// construct: cross-assembly, unknown-call
// about: A helper of a referenced assembly that says nothing about its parameter may give the secret back.
// assembly: Courier.Signing
namespace Courier.Signing;

public static class Labels
{
    public static string Sign(string label, string key) => label + "." + key;
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
        return Labels.Sign("parcel-" + parcel, key); // expect: TOOL2001
    }
}
