using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>
/// Decides over acts of people that are no calls of tools, such as what they look at and do in a console, by the same grants: default deny, a deny
/// wins, and who acts on behalf of somebody needs that one's grants too.
/// </summary>
/// <remarks>Where the store is out of reach, each throws <see cref="StoreUnavailableException"/>, and nobody may do anything.</remarks>
public interface IToolAuthority
{
    /// <summary>Decides over one action on one resource, from the grants as they are now.</summary>
    /// <param name="caller">Who would act, as the host verified it.</param>
    /// <param name="action">The action, for instance <c>console:read</c>.</param>
    /// <param name="resource">The resource, its segments percent-encoded.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first decision that refuses, of the caller or of the one on whose behalf; else one that allows, with all grants that decided.</returns>
    ValueTask<GrantDecision> DecideAsync(Caller caller, string action, string resource, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="DecideAsync"/>, for an act that is about to be done: a refusal goes into the evidence, as <c>act-not-allowed</c>.</summary>
    /// <param name="caller">Who acts, as the host verified it.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">The resource, its segments percent-encoded.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The decision.</returns>
    ValueTask<GrantDecision> AuthorizeAsync(Caller caller, string action, string resource, CancellationToken cancellationToken = default);
}
