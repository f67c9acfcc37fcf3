// rule: TOOL2004
// construct: lambda, type-cut
// about: The scope shows how long the token is.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Crawling;

internal sealed class Crawler(ILogger<Crawler> logger, IConfiguration configuration)
{
    internal int Crawl(string site)
    {
        var crawling = LoggerMessage.DefineScope<string, int>("Crawls {Site} with a token of {Length}");
        var token = configuration["Crawler:SessionToken"] ?? "";
        using var scope = crawling(logger, site, token.Length);
        return token.Length;
    }
}
