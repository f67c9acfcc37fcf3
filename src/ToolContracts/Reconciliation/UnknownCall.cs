namespace ToolContracts.Reconciliation;

/// <summary>A call of which nobody knows how it ended, as a reconciler gets it. Arguments are not kept: what was done is asked for by its key.</summary>
/// <param name="CallId">Identity of the call, as the tool saw it in its <see cref="ToolCallContext"/>.</param>
/// <param name="Tenant">Tenant of the caller.</param>
/// <param name="Actor">The identity that acted.</param>
/// <param name="Task">The task that the call belonged to; null where there was none.</param>
/// <param name="IdempotencyKey">
/// The key that the tool could pass to downstream systems, as in its <see cref="ToolCallContext"/>; null where the contract has no key.
/// </param>
/// <param name="FencingToken">Number of the attempt.</param>
/// <param name="ClaimedAt">When it was claimed: its effect, if any, came after this.</param>
/// <param name="Reason">Stable code why it is unknown, for instance <c>host-lost</c> or <c>timed-out</c>.</param>
public sealed record UnknownCall(
    string CallId, string Tenant, string Actor, string? Task, string? IdempotencyKey, long FencingToken, DateTimeOffset ClaimedAt, string Reason);
