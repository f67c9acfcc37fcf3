// rule: TOOL2004
// construct: generic, conversion
// about: The wrapper itself is logged, and shows nothing.
using Microsoft.Extensions.Logging;

internal sealed class Heartbeat(ILogger<Heartbeat> logger, Secret<string> passphrase)
{
    internal bool Beat()
    {
        var isSet = passphrase.Reveal().Length > 0;
        logger.LogTrace("passphrase {Passphrase}", passphrase);
        return isSet;
    }
}
