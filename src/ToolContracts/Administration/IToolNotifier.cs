namespace ToolContracts.Administration;

/// <summary>
/// Tells people of what they should hear at once: a pager, a chat room, mail. A host registers any number of them with its services. They are told
/// after the act is durable, beside each other, and never hold it up: one that throws or takes longer than ten seconds is logged and left.
/// </summary>
public interface IToolNotifier
{
    /// <summary>Tells.</summary>
    /// <param name="notice">What happened.</param>
    /// <param name="cancellationToken">Ends after ten seconds.</param>
    /// <returns>When it is told.</returns>
    Task NotifyAsync(ToolNotice notice, CancellationToken cancellationToken);
}
