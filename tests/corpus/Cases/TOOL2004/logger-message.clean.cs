// rule: TOOL2004
// construct: model, extension
// about: A [LoggerMessage] method, whose body the log's generator writes, is given the region; the exception's text may be logged too.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Shipments;

internal static partial class ShipmentLog
{
    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The carrier refused {Login}")]
    public static partial void Refused(this ILogger logger, string login, Exception? failure);
}

internal sealed class ShipmentClient(ILogger<ShipmentClient> logger, IConfiguration configuration)
{
    internal int Ship(string parcel)
    {
        var token = configuration["Carrier:AccessToken"] ?? "";
        var region = configuration["Carrier:Region"] ?? "";
        try
        {
            return Send(parcel, token, region);
        }
        catch (HttpRequestException failure)
        {
            logger.Refused(region, failure);
            return 0;
        }
    }

    private static int Send(string parcel, string token, string region) => parcel.Length ^ token.Length ^ region.Length;
}
// file: LoggerMessage.g.cs
using Microsoft.Extensions.Logging;

namespace Shipments;

partial class ShipmentLog
{
    private static readonly Action<ILogger, string, Exception?> RefusedCallback =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(3, "Refused"), "The carrier refused {Login}");

    public static partial void Refused(this ILogger logger, string login, Exception? failure)
    {
        if (logger.IsEnabled(LogLevel.Warning))
        {
            RefusedCallback(logger, login, failure);
        }
    }
}
