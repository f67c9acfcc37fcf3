// rule: TOOL2004
// construct: lambda, type-cut
// about: The scope that LoggerMessage.DefineScope makes shows the token of the session.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Crawling;

internal sealed class Crawler(ILogger<Crawler> logger, IConfiguration configuration)
{
    internal int Crawl(string site)
    {
        var crawling = LoggerMessage.DefineScope<string, string>("Crawls {Site} as {Session}");
        var token = configuration["Crawler:SessionToken"] ?? "";
        using var scope = crawling(logger, site, token); // expect: TOOL2004
        return token.Length;
    }
}
