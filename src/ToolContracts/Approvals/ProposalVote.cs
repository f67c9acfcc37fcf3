namespace ToolContracts.Approvals;

/// <summary>One yes to a proposal.</summary>
/// <param name="By">Who said it.</param>
/// <param name="OnBehalfOf">On whose behalf; null where for itself.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in the words of whoever decided; null where nothing was said.</param>
/// <param name="StandingId">The standing approval that it was said through; null where somebody looked at this very proposal.</param>
public sealed record ProposalVote(string By, string? OnBehalfOf, DateTimeOffset At, string? Reason, long? StandingId = null)
{
    /// <summary>Tells whether a person would speak twice: an identity counts once, whether it acts or somebody acts for it.</summary>
    /// <param name="actor">The identity that acts.</param>
    /// <param name="onBehalfOf">On whose behalf; null where for itself.</param>
    /// <returns>True where one of the two has spoken here.</returns>
    public bool IsOf(string actor, string? onBehalfOf) =>
        By == actor || OnBehalfOf == actor || (onBehalfOf is not null && (By == onBehalfOf || OnBehalfOf == onBehalfOf));
}
