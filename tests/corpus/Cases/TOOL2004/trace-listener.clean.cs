// rule: TOOL2004
// construct: unknown-call, control-flow
// about: The branch that traces runs before the token is read.
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

internal sealed class Connector(IConfiguration configuration)
{
    internal int Connect(bool isVerbose)
    {
        var text = "connecting";
        if (isVerbose)
        {
            Trace.TraceInformation(text);
        }

        text = configuration["Connector:RefreshToken"] ?? "";
        return text.Length;
    }
}
