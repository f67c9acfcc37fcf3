using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using ToolContracts.Hosting;

namespace ToolContracts.Guards.Egress;

/// <summary>
/// Puts the guard into every client that the host's factory makes. The primary handler is made a second time for tools: with the same
/// settings, and with connections that the host's own requests do not share.
/// </summary>
internal sealed class EgressFilter(ToolContractsOptions options, ILoggerFactory loggers) : IHttpMessageHandlerBuilderFilter
{
    private readonly EgressConnector _connector = new(options.Egress, new AddressPolicy(options.Egress));
    private readonly ILogger<EgressHandler> _logger = loggers.CreateLogger<EgressHandler>();

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        var name = builder.Name ?? "";
        if (name == EgressOptions.ClientName)
        {
            builder.PrimaryHandler = new EgressHandler(ToolTransport.Of(builder.PrimaryHandler, own: null, _connector, keepsCookies: false), own: null, name, _logger);
            return;
        }

        var second = builder.Services.GetRequiredService<HttpMessageHandlerBuilder>();
        second.Name = name;
        next(second);
        builder.PrimaryHandler = new EgressHandler(
            ToolTransport.Of(second.PrimaryHandler, builder.PrimaryHandler, _connector, keepsCookies: true), builder.PrimaryHandler, name, _logger);
    };
}
