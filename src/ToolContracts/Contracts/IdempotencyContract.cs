namespace ToolContracts.Contracts;

/// <summary>How a repeated call is treated.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Key">Template of the business key; null where the stance is not <see cref="IdempotencyStance.Keyed"/>.</param>
/// <param name="RetentionHours">Hours for which a key and its result are kept.</param>
/// <param name="Reason">Why there is no key, where the stance is <see cref="IdempotencyStance.None"/>.</param>
public sealed record IdempotencyContract(IdempotencyStance Stance, string? Key, int RetentionHours, string? Reason);
