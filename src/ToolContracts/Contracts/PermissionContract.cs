namespace ToolContracts.Contracts;

/// <summary>An action that must be granted, on the resource that a template names.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The template as written; null where any resource is meant.</param>
public sealed record PermissionContract(string Action, string? Resource);
