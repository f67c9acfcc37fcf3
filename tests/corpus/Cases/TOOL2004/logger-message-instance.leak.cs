// rule: TOOL2004
// construct: model, exception
// about: A [LoggerMessage] method of the class itself is given an exception that was made with the password.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Mailroom;

internal sealed partial class Mailbox(ILogger<Mailbox> logger, IConfiguration configuration)
{
    private readonly ILogger<Mailbox> _logger = logger;

    internal int Open()
    {
        var name = configuration["Mailbox:Name"] ?? "";
        var password = configuration["Mailbox:Password"] ?? "";
        Failed(name, new InvalidOperationException("cannot open with " + password)); // expect: TOOL2004
        return password.Length ^ _logger.GetHashCode();
    }

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "Mailbox {Name} is closed")]
    partial void Failed(string name, Exception failure);
}
