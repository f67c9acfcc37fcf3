// rule: TOOL2004
// construct: unknown-call, control-flow
// about: In one branch the token is traced.
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

internal sealed class Connector(IConfiguration configuration)
{
    internal int Connect(bool isVerbose)
    {
        var text = "connecting";
        text = configuration["Connector:RefreshToken"] ?? "";
        if (isVerbose)
        {
            Trace.TraceInformation(text); // expect: TOOL2004
        }

        return text.Length;
    }
}
