namespace ToolContracts.Guards.Grants;

/// <summary>How grants count.</summary>
public sealed class GrantsOptions
{
    /// <summary>
    /// Whether a call on behalf of somebody must be granted to that one too, so that nobody gets done by an agent what they may not do themselves.
    /// Who has no grant at all may then delegate nothing: else the revocation of a person's last grant would widen what is done for them. False:
    /// only the actor's own grants count.
    /// </summary>
    public bool LimitToPrincipal { get; set; } = true;

    /// <summary>Who must hold what a call needs besides the actor; null: nobody.</summary>
    internal string? PrincipalOf(Caller caller) => LimitToPrincipal && caller.OnBehalfOf is { } principal && principal != caller.Actor ? principal : null;

    /// <summary>The identities that must each hold what a call needs, the actor first.</summary>
    internal IReadOnlyList<string> WhoseGrants(Caller caller) =>
        PrincipalOf(caller) is { } principal ? [caller.Actor, principal] : [caller.Actor];
}
