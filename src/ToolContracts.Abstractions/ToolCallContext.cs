namespace ToolContracts;

/// <summary>What a tool may know about the call that it serves. The host fills a parameter of this type; the model does not see it.</summary>
/// <param name="CallId">Identity of this call, for logs.</param>
/// <param name="Tool">Name of the tool, as the model sees it.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="IdempotencyKey">
/// A key derived from tenant, tool and business key, the same at each attempt: pass it to downstream systems that take one.
/// Null where the contract has no key.
/// </param>
/// <param name="FencingToken">Number of the attempt under that key; a later attempt has a higher one. 0 where nothing is claimed.</param>
/// <param name="Deadline">When the call is cancelled.</param>
public sealed record ToolCallContext(
    string CallId, string Tool, Caller Caller, string? IdempotencyKey, long FencingToken, DateTimeOffset Deadline);
