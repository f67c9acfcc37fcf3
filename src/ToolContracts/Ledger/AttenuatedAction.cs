namespace ToolContracts.Ledger;

/// <summary>What an attenuation leaves: an action on resources.</summary>
/// <param name="Action">The action, compared ordinally; there are no wildcards of actions.</param>
/// <param name="Resource">The resources.</param>
public sealed record AttenuatedAction(string Action, ResourcePattern Resource);
