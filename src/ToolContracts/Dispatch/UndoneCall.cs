namespace ToolContracts.Dispatch;

/// <summary>The call that a compensation undoes.</summary>
/// <param name="CallId">Identity of the call.</param>
/// <param name="Resources">The resources that its arguments name, in the order of its contract's permissions.</param>
/// <param name="Retention">How long its key or arguments are kept: the compensation's key must be kept as long.</param>
internal sealed record UndoneCall(string CallId, string?[] Resources, TimeSpan Retention)
{
    /// <summary>The business key of a compensation that has none of its own: one run for each call that is undone.</summary>
    public string Key => "undoes " + CallId;
}
