// rule: TOOL2004
// construct: generic, conversion
// about: A wrapped secret is revealed for the log.
using Microsoft.Extensions.Logging;

internal sealed class Heartbeat(ILogger<Heartbeat> logger, Secret<string> passphrase)
{
    internal bool Beat()
    {
        var isSet = passphrase.Reveal().Length > 0;
        logger.LogTrace("passphrase {Passphrase}", passphrase.Reveal()); // expect: TOOL2004
        return isSet;
    }
}
