// rule: TOOL2004
// construct: collection, unknown-call
// about: A counter gets the outcome as a tag.
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;

internal sealed class Metered(IConfiguration configuration)
{
    private static readonly Meter Meter = new("Parcels");
    private static readonly Counter<int> Calls = Meter.CreateCounter<int>("calls");

    internal bool Call(int parcel)
    {
        var key = configuration["Parcels:ApiKey"] ?? "";
        var isKnown = key.Length > 0 && parcel > 0;
        Calls.Add(1, new KeyValuePair<string, object?>("known", isKnown));
        return isKnown;
    }
}
