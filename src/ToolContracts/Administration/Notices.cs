using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ToolContracts.Administration;

/// <summary>Sends notices to whoever is registered, behind the act that they are about.</summary>
internal sealed partial class Notices(IServiceProvider services, TimeProvider time, ILogger<IToolNotifier> logger)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Sends; returns at once.</summary>
    public void Send(ToolNotice notice)
    {
        foreach (var notifier in services.GetServices<IToolNotifier>())
        {
            _ = Task.Run(() => SendAsync(notifier, notice));
        }
    }

    private async Task SendAsync(IToolNotifier notifier, ToolNotice notice)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        try
        {
            await notifier.NotifyAsync(notice, deadline.Token).WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogNotTold(exception, notifier.GetType(), notice);
        }
    }

    [LoggerMessage(50, LogLevel.Error, "{Notifier} was not told, or not in time: {Notice}")]
    private partial void LogNotTold(Exception exception, Type notifier, ToolNotice notice);
}
